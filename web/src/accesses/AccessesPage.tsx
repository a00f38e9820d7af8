import { IconMailForward, IconPencil, IconTrash, IconUserKey } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { Access } from "../api/model";
import { Confirm } from "../components/Confirm";
import { problemText } from "../components/problemText";
import { Status } from "../components/Status";
import { failed, said } from "../components/said";
import { useSession, useTimeFormat } from "../session";
import { SettingsTabs } from "../settings/SettingsTabs";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { fullName } from "../users/userName";
import { AccessDrawer } from "./AccessDrawer";
import { reaches } from "./roles";

/** Who signs in, and as what. */
export function AccessesPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const session = useSession();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState<Access>();
  const rows = usePagedRows("accesses", address.query, (query) =>
    body(api.GET("/api/v1/accesses", { params: { query } })),
  );

  const columns = useMemo<readonly Column<Access>[]>(
    () => [
      {
        id: "name",
        csv: ["lastName", "firstName"],
        title: t("accesses.name"),
        sort: "lastName",
        width: 220,
        phone: "title",
        cell: (access) => <bdi>{fullName(access)}</bdi>,
      },
      {
        id: "email",
        title: t("accesses.email"),
        sort: "email",
        width: 240,
        phone: "line",
        cell: (access) => <bdi>{access.email}</bdi>,
      },
      {
        id: "role",
        title: t("accesses.role"),
        sort: "role",
        width: 150,
        cell: (access) => t(`accesses.roles.${access.role}`),
      },
      {
        id: "userName",
        title: t("accesses.user"),
        width: 180,
        cell: (access) => <bdi>{access.userName}</bdi>,
      },
      {
        id: "state",
        title: t("accesses.state"),
        width: 150,
        phone: "end",
        cell: (access) => (
          <Status tone={access.state === "active" ? "good" : "busy"}>
            {t(`accesses.states.${access.state}`)}
          </Status>
        ),
      },
      {
        id: "lastSeenAt",
        title: t("accesses.lastSeenAt"),
        sort: "lastSeenAt",
        width: 170,
        cell: (access) => (
          <span className="tabular">
            {access.lastSeenAt ? time.short(access.lastSeenAt) : t("accesses.neverSeen")}
          </span>
        ),
      },
    ],
    [t, time],
  );

  const inviteAgain = async (access: Access) => {
    try {
      await body(api.POST("/api/v1/accesses/{id}/invitation", { params: { path: { id: access.id } } }));
      said(t("accesses.invited", { name: fullName(access) }), t("accesses.invitedText"));
      void queries.invalidateQueries({ queryKey: ["accesses"] });
    } catch (error) {
      failed(t("accesses.notInvited", { name: fullName(access) }), problemText(t, error));
    }
  };

  const actions = (access: Access): RowAction[] =>
    reaches(session.role, access.role)
      ? [
          {
            id: "edit",
            label: t("list.edit"),
            icon: <IconPencil size={16} />,
            run: () => address.openDrawer(access.id),
          },
          ...(access.state === "invited"
            ? [
                {
                  id: "invite",
                  label: t("accesses.inviteAgain"),
                  icon: <IconMailForward size={16} />,
                  run: () => void inviteAgain(access),
                },
              ]
            : []),
          {
            id: "delete",
            label: t("accesses.remove"),
            icon: <IconTrash size={16} />,
            danger: true,
            run: () => setRemoving(access),
          },
        ]
      : [];

  return (
    <ListPage
      list="accesses"
      csv="/api/v1/accesses.csv"
      title={t("rail.settings")}
      tabs={<SettingsTabs />}
      columns={columns}
      rows={rows}
      rowId={(access) => access.id}
      rowName={fullName}
      actions={actions}
      count={(count) => t("accesses.count", { count })}
      create={{ label: t("accesses.invite"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconUserKey size={26} />, text: t("accesses.empty") }}
    >
      {address.open && <AccessDrawer key={address.open} id={address.open} actions={actions} />}
      {removing && (
        <Confirm
          title={t("accesses.removeTitle", { name: fullName(removing) })}
          text={t("accesses.removeText")}
          action={t("accesses.remove")}
          run={() => body(api.DELETE("/api/v1/accesses/{id}", { params: { path: { id: removing.id } } }))}
          onDone={() => {
            said(t("accesses.removed", { name: fullName(removing) }));
            if (address.open === removing.id) address.closeDrawer();
            void queries.invalidateQueries({ queryKey: ["accesses"] });
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </ListPage>
  );
}
