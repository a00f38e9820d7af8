import { Tooltip } from "@mantine/core";
import { IconHeadset, IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../../address";
import { Status } from "../../components/Status";
import type { Column, RowAction } from "../../table/column";
import { ContactMethodList } from "../ContactMethodList";
import { type ColumnMaker, useContactMethodColumns } from "../columns";
import type { SipAccount } from "../contactMethod";
import { sipAccountName } from "../contactMethodName";
import { sipAccounts } from "../resources";
import { useFilters } from "../useFilters";
import { SipAccountDrawer } from "./SipAccountDrawer";

/** The documented columns in their order; further ones are hidden at first. */
function documented({
  t,
  user,
  name,
  inbound,
  outbound,
  deliveryMethod,
  recording,
  enabled,
  ringSeconds,
}: ColumnMaker): readonly Column<SipAccount>[] {
  const state = (account: SipAccount) =>
    t(account.registered ? "sipAccounts.registered" : "sipAccounts.notRegistered");
  const tone = (account: SipAccount) => (account.registered ? "good" : "idle");
  return [
    {
      id: "username",
      title: t("contactMethods.column.username"),
      sort: "username",
      width: 150,
      cell: (account) => (
        <Tooltip label={state(account)}>
          <span>
            <Status tone={tone(account)}>
              <span className="only-heard">{state(account)}</span>
              <span className="tabular">{account.username}</span>
            </Status>
          </span>
        </Tooltip>
      ),
    },
    user("line"),
    ...inbound<SipAccount>(),
    enabled<SipAccount>("allowCallTransfer", t("contactMethods.column.allowCallTransfer"), 170),
    ...outbound<SipAccount>(t("contactMethods.column.callerId")),
    deliveryMethod(),
    recording("recordInboundInternal"),
    recording("recordInboundExternal"),
    recording("recordOutboundInternal"),
    recording("recordOutboundExternal"),
    enabled<SipAccount>("recordOnDemand", t("contactMethods.column.recordOnDemand")),
    name(sipAccountName),
    {
      id: "registered",
      csv: [],
      title: t("contactMethods.column.registered"),
      width: 120,
      hidden: true,
      phone: "end",
      cell: (account) => <Status tone={tone(account)}>{state(account)}</Status>,
    },
    ringSeconds(),
  ];
}

/** The accounts that desk phones and softphones sign in with. */
export function SipAccountsPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const more = (account: SipAccount): RowAction[] => [
    {
      id: "credentials",
      label: t("sipAccounts.credentials"),
      icon: <IconKey size={16} />,
      run: () => address.openDrawer(account.id, "credentials"),
    },
  ];
  return (
    <ContactMethodList
      resource={sipAccounts}
      columns={useContactMethodColumns(documented)}
      nameOf={sipAccountName}
      filters={useFilters("externalCallsEnabled", "allowCallTransfer")}
      about={t("sipAccounts.about")}
      count={(count) => t("sipAccounts.count", { count })}
      create={t("sipAccounts.create")}
      empty={{ icon: <IconHeadset size={26} />, text: t("sipAccounts.empty") }}
      deleteText={t("sipAccounts.deleteText")}
      more={more}
      drawer={(id, actions) => <SipAccountDrawer key={id} id={id} actions={actions} />}
    />
  );
}
