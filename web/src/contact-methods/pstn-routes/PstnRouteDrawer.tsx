import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Form } from "../../form/useForm";
import { formatPhoneNumber } from "../../format/phoneNumber";
import type { RowAction } from "../../table/column";
import { ContactMethodDrawer } from "../ContactMethodDrawer";
import type { PstnRoute } from "../contactMethod";
import { pstnRouteName } from "../contactMethodName";
import { InboundSection } from "../inbound/InboundSection";
import { OwnerFields } from "../inbound/OwnerFields";
import { pstnRoutes } from "../resources";
import { TransferWarning } from "../TransferWarning";
import { DestinationField } from "./DestinationField";
import { type PstnRouteValues, pstnRouteFields, pstnRouteRules, pstnRouteValues } from "./pstnRouteForm";

interface PstnRouteDrawerProps {
  id: string;
  actions: (route: PstnRoute) => readonly RowAction[];
}

/** The form of a PSTN route. */
export function PstnRouteDrawer({ id, actions }: PstnRouteDrawerProps) {
  const { t } = useTranslation();
  return (
    <ContactMethodDrawer
      id={id}
      actions={actions}
      kind={{
        resource: pstnRoutes,
        nameOf: pstnRouteName,
        create: t("pstnRoutes.create"),
        createHint: t("pstnRoutes.createHint"),
        subtitle: (route) =>
          route.name?.trim() && t("pstnRoutes.forwardsTo", { number: formatPhoneNumber(route.destination) }),
        values: pstnRouteValues,
        rules: pstnRouteRules(t),
        fields: pstnRouteFields,
        sections: (form, route) => [
          {
            id: "general",
            title: t("contactMethods.section.general"),
            content: <GeneralSection form={form} route={route} />,
          },
          {
            id: "inbound",
            title: t("contactMethods.section.inbound"),
            content: <InboundSection form={form} method={route} />,
          },
        ],
      }}
    />
  );
}

function GeneralSection({ form, route }: { form: Form<PstnRouteValues>; route: PstnRoute | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <OwnerFields
        form={form}
        saved={route !== undefined}
        userHelp={t("pstnRoutes.userHelp")}
        nameHelp={t("pstnRoutes.nameHelp")}
      />
      <DestinationField form={form} route={route} />
      <Switch
        {...form.toggle("allowCallTransfer")}
        label={t("contactMethods.column.allowCallTransfer")}
        description={t("pstnRoutes.transferHelp")}
      />
      {form.values.allowCallTransfer && <TransferWarning />}
      <Switch
        {...form.toggle("acceptPrompt")}
        label={t("contactMethods.column.acceptPrompt")}
        description={t("contactMethods.acceptPromptHelp")}
      />
    </>
  );
}
