import { IconHash, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { PhoneNumber } from "../api/model";
import { Confirm } from "../components/Confirm";
import { NumberText } from "../components/Number";
import { Status } from "../components/Status";
import { said } from "../components/said";
import { formatPhoneNumber } from "../format/phoneNumber";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { HolderText } from "./HolderText";
import { NumberTabs } from "./NumberTabs";
import { PhoneNumberDrawer } from "./PhoneNumberDrawer";

export function PhoneNumbersPage() {
  const { t, i18n } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<PhoneNumber>();
  const rows = usePagedRows("phone-numbers", address.query, (query) =>
    body(api.GET("/api/v1/phone-numbers", { params: { query } })),
  );

  const columns = useMemo<readonly Column<PhoneNumber>[]>(() => {
    const regions = new Intl.DisplayNames([i18n.language], { type: "region" });
    return [
      {
        id: "number",
        title: t("phoneNumbers.number"),
        sort: "number",
        width: 190,
        phone: "title",
        cell: (number) => <NumberText number={number.number} />,
      },
      {
        id: "name",
        title: t("phoneNumbers.name"),
        sort: "name",
        width: 180,
        cell: (number) => <bdi>{number.name}</bdi>,
      },
      {
        id: "holder",
        title: t("numbers.leadsTo"),
        width: 220,
        phone: "line",
        cell: (number) => <HolderText holder={number.holder} />,
      },
      {
        id: "country",
        title: t("phoneNumbers.country"),
        sort: "country",
        width: 150,
        cell: (number) => (number.country ? regions.of(number.country) : ""),
      },
      {
        id: "channels",
        title: t("phoneNumbers.channels"),
        width: 120,
        end: true,
        cell: (number) => <span className="tabular">{number.channels ?? t("phoneNumbers.unlimited")}</span>,
      },
      {
        id: "enabled",
        title: t("phoneNumbers.status"),
        sort: "enabled",
        width: 120,
        phone: "end",
        cell: (number) => (
          <Status tone={number.enabled ? "good" : "bad"}>
            {t(number.enabled ? "list.enabled" : "list.disabled")}
          </Status>
        ),
      },
    ];
  }, [t, i18n.language]);

  const actions = (number: PhoneNumber): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(number.id),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(number),
    },
  ];

  return (
    <ListPage
      list="phone-numbers"
      csv="/api/v1/phone-numbers.csv"
      title={t("rail.numbers")}
      tabs={<NumberTabs />}
      columns={columns}
      rows={rows}
      rowId={(number) => number.id}
      rowName={(number) => formatPhoneNumber(number.number)}
      actions={actions}
      count={(count) => t("phoneNumbers.count", { count })}
      create={{ label: t("phoneNumbers.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconHash size={26} />, text: t("phoneNumbers.empty") }}
    >
      {address.open && <PhoneNumberDrawer key={address.open} id={address.open} actions={actions} />}
      {deleting && (
        <Confirm
          title={t("phoneNumbers.deleteTitle", { number: formatPhoneNumber(deleting.number) })}
          text={t("phoneNumbers.deleteText")}
          action={t("list.delete")}
          relations={() =>
            body(api.GET("/api/v1/phone-numbers/{id}/relations", { params: { path: { id: deleting.id } } }))
          }
          run={() =>
            body(api.DELETE("/api/v1/phone-numbers/{id}", { params: { path: { id: deleting.id } } }))
          }
          onDone={() => {
            said(t("phoneNumbers.deleted", { number: formatPhoneNumber(deleting.number) }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
