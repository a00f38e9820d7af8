import { Anchor, Button } from "@mantine/core";
import { IconDeviceMobile, IconSend } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import { problemText } from "../../components/problemText";
import { failed, said } from "../../components/said";
import type { Column, RowAction } from "../../table/column";
import { ContactMethodList } from "../ContactMethodList";
import { type ColumnMaker, useContactMethodColumns } from "../columns";
import type { AppLine } from "../contactMethod";
import { appLineName } from "../contactMethodName";
import { appLines, inviteToApp } from "../resources";
import { useFilters } from "../useFilters";
import { AppLineDrawer } from "./AppLineDrawer";
import { Invitation } from "./Invitation";

/** The documented columns in their order; further ones are hidden at first. */
function documented({
  t,
  user,
  inbound,
  outbound,
  deliveryMethod,
  recording,
  enabled,
  ringSeconds,
}: ColumnMaker): readonly Column<AppLine>[] {
  return [
    user("title"),
    ...inbound<AppLine>(),
    ...outbound<AppLine>(t("contactMethods.column.callerIds")),
    recording("recordInboundInternal"),
    deliveryMethod(),
    recording("recordInboundExternal"),
    recording("recordOutboundInternal"),
    recording("recordOutboundExternal"),
    enabled<AppLine>("recordOnDemand", t("contactMethods.column.onDemand"), 120),
    {
      id: "invitation",
      title: t("contactMethods.column.invitation"),
      width: 140,
      hidden: true,
      phone: "end",
      cell: (line) => <Invitation state={line.invitation.state} />,
    },
    {
      id: "devices",
      title: t("contactMethods.column.devices"),
      width: 110,
      hidden: true,
      end: true,
      cell: (line) => <span className="tabular">{line.devices}</span>,
    },
    ringSeconds(),
  ];
}

/** Everybody who has a line of the app; lines are made with the user. */
export function AppConfigurationsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const columns = useContactMethodColumns(documented);

  const invite = async (line: AppLine): Promise<void> => {
    try {
      await inviteToApp(line.userId);
      said(t("appLines.invited"), t("appLines.invitedNext", { name: line.userName }));
      void queries.invalidateQueries({ queryKey: [appLines.name] });
    } catch (error) {
      failed(t("fault.title"), problemText(t, error));
    }
  };
  const more = (line: AppLine): RowAction[] => [
    {
      id: "invite",
      label: t(line.invitation.state === "notInvited" ? "appLines.sendInvite" : "appLines.resendInvite"),
      icon: <IconSend size={16} />,
      run: () => void invite(line),
    },
  ];

  return (
    <ContactMethodList
      resource={appLines}
      columns={columns}
      nameOf={appLineName}
      filters={useFilters("externalCallsEnabled")}
      about={
        <Trans
          i18nKey="appLines.about"
          components={{
            users: <Anchor inherit renderRoot={(root) => <Link {...root} to="/users" search={{}} />} />,
          }}
        />
      }
      count={(count) => t("appLines.count", { count })}
      empty={{
        icon: <IconDeviceMobile size={26} />,
        text: t("appLines.empty"),
        action: (
          <Button renderRoot={(root) => <Link {...root} to="/users" search={{}} />}>
            {t("appLines.toUsers")}
          </Button>
        ),
      }}
      deleteText={t("appLines.deleteText")}
      more={more}
      drawer={(id, actions) => <AppLineDrawer key={id} id={id} actions={actions} />}
    />
  );
}
