import { IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Column } from "../../table/column";
import { ContactMethodList } from "../ContactMethodList";
import { type ColumnMaker, useContactMethodColumns } from "../columns";
import type { SipForwarding } from "../contactMethod";
import { sipForwardingName } from "../contactMethodName";
import { sipForwardings } from "../resources";
import { useFilters } from "../useFilters";
import { SipForwardingDrawer } from "./SipForwardingDrawer";

const SHORT_ID = 8;

/** The documented columns in their order; further ones are hidden at first. */
function documented({
  t,
  user,
  name,
  inbound,
  enabled,
  ringSeconds,
}: ColumnMaker): readonly Column<SipForwarding>[] {
  return [
    {
      id: "id",
      title: t("contactMethods.column.id"),
      width: 110,
      cell: (forwarding) => (
        <span className="tabular" title={forwarding.id}>
          {forwarding.id.slice(0, SHORT_ID)}
        </span>
      ),
    },
    user("line"),
    {
      id: "username",
      title: t("contactMethods.column.sipUsername"),
      sort: "username",
      width: 150,
      cell: (forwarding) => <bdi>{forwarding.username}</bdi>,
    },
    {
      id: "domain",
      title: t("contactMethods.column.domain"),
      sort: "domain",
      width: 190,
      cell: (forwarding) => <bdi>{forwarding.domain}</bdi>,
    },
    {
      id: "port",
      title: t("contactMethods.column.port"),
      sort: "port",
      width: 90,
      end: true,
      cell: (forwarding) => <span className="tabular">{forwarding.port}</span>,
    },
    {
      id: "networkProtocol",
      title: t("contactMethods.column.networkProtocol"),
      sort: "networkProtocol",
      width: 160,
      cell: (forwarding) => t(`sipForwardings.protocol.${forwarding.networkProtocol}`),
    },
    enabled<SipForwarding>("followRedirects", t("contactMethods.column.followRedirects"), 190),
    ...inbound<SipForwarding>(),
    name<SipForwarding>(sipForwardingName),
    enabled<SipForwarding>("acceptPrompt", t("contactMethods.column.acceptPrompt"), 140, true),
    ringSeconds(),
  ];
}

/** Calls that go on to an external SIP address. */
export function SipForwardingPage() {
  const { t } = useTranslation();
  return (
    <ContactMethodList
      resource={sipForwardings}
      columns={useContactMethodColumns(documented)}
      nameOf={sipForwardingName}
      filters={useFilters()}
      about={t("sipForwardings.about")}
      count={(count) => t("sipForwardings.count", { count })}
      create={t("sipForwardings.create")}
      empty={{ icon: <IconArrowForwardUp size={26} />, text: t("sipForwardings.empty") }}
      deleteText={t("sipForwardings.deleteText")}
      drawer={(id, actions) => <SipForwardingDrawer key={id} id={id} actions={actions} />}
    />
  );
}
