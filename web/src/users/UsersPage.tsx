import { IconArrowsSplit, IconPencil, IconSend, IconTrash, IconUsers } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { User } from "../api/model";
import { Confirm } from "../components/Confirm";
import { PersonAvatar } from "../components/PersonAvatar";
import { problemText } from "../components/problemText";
import { Relations } from "../components/Relations";
import { Status } from "../components/Status";
import { failed, said } from "../components/said";
import { Invitation } from "../contact-methods/app-lines/Invitation";
import { inviteToApp } from "../contact-methods/resources";
import { useTimeFormat } from "../session";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { UserDrawer } from "./UserDrawer";
import { UserTabs } from "./UserTabs";
import { fullName } from "./userName";

const relationsOf = ({ id }: User) =>
  body(api.GET("/api/v1/users/{id}/relations", { params: { path: { id } } }));

/** The people whom calls reach. */
export function UsersPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const queries = useQueryClient();
  const [related, setRelated] = useState<User>();
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
        width: 210,
        phone: "title",
        cell: (user) => (
          <span style={{ display: "inline-flex", alignItems: "center", gap: 10, maxWidth: "100%" }}>
            <PersonAvatar name={fullName(user)} picture={user.avatar} />
            <bdi className="cut">{fullName(user)}</bdi>
          </span>
        ),
      },
      {
        id: "work",
        csv: ["jobTitle", "department"],
        title: t("users.work"),
        sort: "department",
        width: 200,
        phone: "line",
        cell: (user) => [user.jobTitle, user.department].filter(Boolean).join(", "),
      },
      { id: "email", title: t("users.email"), sort: "email", width: 190, cell: (user) => user.email },
      {
        id: "timeScheduleTitle",
        title: t("users.timeSchedule"),
        sort: "timeScheduleTitle",
        width: 150,
        cell: (user) =>
          user.timeScheduleTitle ? (
            <bdi className="cut">{user.timeScheduleTitle}</bdi>
          ) : (
            <span style={{ color: "var(--mantine-color-dimmed)" }}>{t("users.always")}</span>
          ),
      },
      {
        id: "contactMethods",
        title: t("users.contactMethods"),
        sort: "contactMethods",
        width: 140,
        end: true,
        cell: (user) => <span className="tabular">{user.contactMethods}</span>,
      },
      {
        id: "devices",
        title: t("users.devices"),
        sort: "devices",
        width: 90,
        end: true,
        cell: (user) => <span className="tabular">{user.devices}</span>,
      },
      {
        id: "appInvitation",
        title: t("users.appInvitation"),
        width: 120,
        phone: "end",
        cell: (user) => <Invitation state={user.appInvitation.state} />,
      },
      {
        id: "active",
        title: t("users.active"),
        sort: "active",
        width: 120,
        hidden: true,
        cell: (user) => (
          <Status tone={user.active ? "good" : "idle"}>
            {t(user.active ? "list.enabled" : "list.disabled")}
          </Status>
        ),
      },
      {
        id: "externalCalls",
        title: t("users.externalCalls"),
        width: 150,
        hidden: true,
        cell: (user) => t(`users.external.${user.externalCalls}`),
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

  const invite = async (user: User): Promise<void> => {
    try {
      await inviteToApp(user.id);
      said(t("appLines.invited"), t("appLines.invitedNext", { name: fullName(user) }));
      for (const key of ["users", "app-lines"]) void queries.invalidateQueries({ queryKey: [key] });
    } catch (error) {
      failed(t("users.notInvited", { name: fullName(user) }), problemText(t, error));
    }
  };

  const actions = (user: User): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(user.id),
    },
    {
      id: "invite",
      label: t(user.appInvitation.state === "notInvited" ? "users.sendInvite" : "users.resendInvite"),
      icon: <IconSend size={16} />,
      run: () => void invite(user),
    },
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconArrowsSplit size={16} />,
      run: () => setRelated(user),
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
      tabs={<UserTabs />}
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
      {related && (
        <Relations
          name={fullName(related)}
          relations={() => relationsOf(related)}
          onClose={() => setRelated(undefined)}
        />
      )}
      {deleting && (
        <Confirm
          typed={fullName(deleting)}
          title={t("users.deleteTitle", { name: fullName(deleting) })}
          text={t("users.deleteText")}
          action={t("list.delete")}
          relations={() => relationsOf(deleting)}
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
