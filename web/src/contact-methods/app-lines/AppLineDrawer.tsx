import { useTranslation } from "react-i18next";
import type { RowAction } from "../../table/column";
import { ContactMethodDrawer } from "../ContactMethodDrawer";
import type { AppLine } from "../contactMethod";
import { appLineName } from "../contactMethodName";
import { appLines } from "../resources";
import { appLineFields, appLineRules, appLineValues } from "./appLineForm";
import { appLineSections } from "./appLineSections";
import { Invitation } from "./Invitation";

interface AppLineDrawerProps {
  id: string;
  actions: (line: AppLine) => readonly RowAction[];
}

/** The form of an app line; a new one is made with its user. */
export function AppLineDrawer({ id, actions }: AppLineDrawerProps) {
  const { t } = useTranslation();
  return (
    <ContactMethodDrawer
      id={id}
      actions={actions}
      kind={{
        resource: appLines,
        nameOf: appLineName,
        create: t("appLines.create"),
        createHint: t("appLines.createHint"),
        subtitle: (line) => <Invitation state={line.invitation.state} />,
        values: (line, userId) => appLineValues(line, userId, t("appLines.usualName")),
        rules: appLineRules(t),
        fields: appLineFields,
        sections: (form, line) => appLineSections(t, form, line),
      }}
    />
  );
}
