import { IconPencil, IconTrash, IconUsers } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { User } from "../api/model";
import { Confirm } from "../components/Confirm";
import { PersonAvatar } from "../components/PersonAvatar";
import { said } from "../components/said";
import { useTimeFormat } from "../session";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { UserDrawer } from "./UserDrawer";
import { fullName } from "./userName";

export function UsersPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<User>();
  const rows = usePagedRows("users", address.query, (query) =>
    body(api.GET("/api/v1/users", { params: { query } })),
  );

  const columns = useMemo<readonly Column<User>[]>(
    () => [
      {
        id: "name",
        csv: ["firstName", "lastName"],
        title: t("users.name"),
        sort: "lastName",
        width: 240,
        phone: "title",
        cell: (user) => (
          <span style={{ display: "inline-flex", alignItems: "center", gap: 10, maxWidth: "100%" }}>
            <PersonAvatar name={fullName(user)} />
            <bdi className="cut">{fullName(user)}</bdi>
          </span>
        ),
      },
      {
        id: "work",
        csv: ["jobTitle", "department"],
        title: t("users.work"),
        sort: "department",
        width: 240,
        phone: "line",
        cell: (user) => [user.jobTitle, user.department].filter(Boolean).join(", "),
      },
      { id: "email", title: t("users.email"), sort: "email", width: 240, cell: (user) => user.email },
      {
        id: "sipAccounts",
        title: t("users.sipAccounts"),
        width: 130,
        end: true,
        phone: "end",
        cell: (user) => (
          <span className="tabular">{t("users.accountCount", { count: user.sipAccounts })}</span>
        ),
      },
      {
        id: "createdAt",
        title: t("users.createdAt"),
        sort: "createdAt",
        width: 160,
        hidden: true,
        cell: (user) => <span className="tabular">{time.short(user.createdAt)}</span>,
      },
    ],
    [t, time],
  );

  const actions = (user: User): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(user.id),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(user),
    },
  ];

  return (
    <ListPage
      list="users"
      csv="/api/v1/users.csv"
      title={t("rail.users")}
      columns={columns}
      rows={rows}
      rowId={(user) => user.id}
      rowName={fullName}
      actions={actions}
      count={(count) => t("users.count", { count })}
      create={{ label: t("users.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconUsers size={26} />, text: t("users.empty") }}
    >
      {address.open && <UserDrawer key={address.open} id={address.open} actions={actions} />}
      {deleting && (
        <Confirm
          title={t("users.deleteTitle", { name: fullName(deleting) })}
          text={t("users.deleteText")}
          action={t("list.delete")}
          relations={() =>
            body(api.GET("/api/v1/users/{id}/relations", { params: { path: { id: deleting.id } } }))
          }
          run={() => body(api.DELETE("/api/v1/users/{id}", { params: { path: { id: deleting.id } } }))}
          onDone={() => {
            said(t("users.deleted", { name: fullName(deleting) }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
