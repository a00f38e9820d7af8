import { IconHeadset, IconKey, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { PhoneNumber, SipAccount } from "../api/model";
import { Confirm } from "../components/Confirm";
import { Status } from "../components/Status";
import { said } from "../components/said";
import { formatPhoneNumber } from "../format/phoneNumber";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { ContactMethodTabs } from "./ContactMethodTabs";
import { usePhoneNumberChoices } from "./choices";
import { SipAccountDrawer } from "./SipAccountDrawer";
import { sipAccountName } from "./sipAccountName";

function useColumns(phoneNumbers: readonly PhoneNumber[] | undefined): readonly Column<SipAccount>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const numberOf = (id: string) => {
      const found = phoneNumbers?.find((number) => number.id === id);
      return found ? formatPhoneNumber(found.number) : "";
    };
    const yes = (value: boolean) => t(value ? "list.enabled" : "list.disabled");
    return [
      {
        id: "name",
        title: t("sipAccounts.name"),
        sort: "name",
        width: 200,
        phone: "title",
        cell: (account) => <bdi>{sipAccountName(account)}</bdi>,
      },
      {
        id: "registered",
        title: t("sipAccounts.status"),
        width: 140,
        phone: "end",
        cell: (account) => (
          <Status tone={account.registered ? "good" : "idle"}>
            {t(account.registered ? "sipAccounts.registered" : "sipAccounts.notRegistered")}
          </Status>
        ),
      },
      {
        id: "username",
        title: t("sipAccounts.id"),
        sort: "username",
        width: 130,
        cell: (account) => <span className="tabular">{account.username}</span>,
      },
      {
        id: "user",
        title: t("sipAccounts.user"),
        sort: "userName",
        width: 150,
        phone: "line",
        cell: (account) => <bdi>{account.userName}</bdi>,
      },
      {
        id: "numbers",
        title: t("sipAccounts.number"),
        width: 160,
        cell: (account) => (
          <span className="tabular">{account.numbers.map(numberOf).filter(Boolean).join(", ")}</span>
        ),
      },
      {
        id: "internalNumbers",
        title: t("sipAccounts.internalNumber"),
        width: 140,
        phone: "line",
        cell: (account) => <span className="tabular">{account.internalNumbers.join(", ")}</span>,
      },
      {
        id: "whenUnavailable",
        title: t("sipAccounts.whenUnavailable"),
        width: 160,
        cell: (account) => t(`whenUnavailable.${account.whenUnavailable}`),
      },
      {
        id: "externalCallsEnabled",
        title: t("sipAccounts.externalCalls"),
        width: 150,
        cell: (account) => yes(account.externalCallsEnabled),
      },
      {
        id: "callerIdNumber",
        title: t("sipAccounts.callerId"),
        width: 160,
        cell: (account) => (
          <span className="tabular">{account.callerIdNumber ? numberOf(account.callerIdNumber) : ""}</span>
        ),
      },
      {
        id: "callerIdName",
        title: t("sipAccounts.callerIdName"),
        width: 150,
        hidden: true,
        cell: (account) => account.callerIdName,
      },
      {
        id: "internalCallerId",
        title: t("sipAccounts.internalCallerId"),
        width: 150,
        hidden: true,
        cell: (account) => <span className="tabular">{account.internalCallerId}</span>,
      },
    ];
  }, [t, phoneNumbers]);
}

export function SipAccountsPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<SipAccount>();
  const columns = useColumns(usePhoneNumberChoices().data);
  const rows = usePagedRows("sip-accounts", address.query, (query) =>
    body(api.GET("/api/v1/sip-accounts", { params: { query } })),
  );

  const actions = (account: SipAccount): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(account.id),
    },
    {
      id: "credentials",
      label: t("sipAccounts.credentials"),
      icon: <IconKey size={16} />,
      run: () => address.openDrawer(account.id, "credentials"),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(account),
    },
  ];

  return (
    <ListPage
      list="sip-accounts"
      title={t("rail.contactMethods")}
      tabs={<ContactMethodTabs />}
      columns={columns}
      rows={rows}
      rowId={(account) => account.id}
      rowName={sipAccountName}
      actions={actions}
      count={(count) => t("sipAccounts.count", { count })}
      create={{ label: t("sipAccounts.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconHeadset size={26} />, text: t("sipAccounts.empty") }}
    >
      {address.open && <SipAccountDrawer key={address.open} id={address.open} actions={actions} />}
      {deleting && (
        <Confirm
          title={t("sipAccounts.deleteTitle", { name: sipAccountName(deleting) })}
          text={t("sipAccounts.deleteText")}
          action={t("list.delete")}
          relations={() =>
            body(api.GET("/api/v1/sip-accounts/{id}/relations", { params: { path: { id: deleting.id } } }))
          }
          run={() => body(api.DELETE("/api/v1/sip-accounts/{id}", { params: { path: { id: deleting.id } } }))}
          onDone={() => {
            said(t("sipAccounts.deleted", { name: sipAccountName(deleting) }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
