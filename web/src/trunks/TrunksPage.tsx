import { IconPencil, IconPlugConnected, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { Trunk } from "../api/model";
import { Confirm } from "../components/Confirm";
import { said } from "../components/said";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { TrunkDrawer } from "./TrunkDrawer";
import { TrunkStatus } from "./TrunkStatus";

export function TrunksPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<Trunk>();
  const rows = usePagedRows("trunks", address.query, (query) =>
    body(api.GET("/api/v1/trunks", { params: { query } })),
  );

  const columns = useMemo<readonly Column<Trunk>[]>(
    () => [
      {
        id: "name",
        title: t("trunks.name"),
        sort: "name",
        width: 190,
        phone: "title",
        cell: (trunk) => <bdi>{trunk.name}</bdi>,
      },
      {
        id: "enabled",
        title: t("trunks.status"),
        sort: "enabled",
        width: 150,
        phone: "end",
        cell: (trunk) => <TrunkStatus trunk={trunk} />,
      },
      {
        id: "host",
        title: t("trunks.address"),
        sort: "host",
        width: 200,
        phone: "line",
        cell: (trunk) => (
          <span className="tabular">{trunk.port ? `${trunk.host}:${trunk.port}` : trunk.host}</span>
        ),
      },
      {
        id: "transport",
        title: t("trunks.transport"),
        width: 100,
        cell: (trunk) => trunk.transport.toUpperCase(),
      },
      {
        id: "allowedAddresses",
        title: t("trunks.allowed"),
        width: 180,
        cell: (trunk) => <span className="tabular">{trunk.allowedAddresses.join(", ")}</span>,
      },
      {
        id: "channels",
        title: t("trunks.channels"),
        width: 120,
        end: true,
        cell: (trunk) => <span className="tabular">{trunk.channels ?? t("phoneNumbers.unlimited")}</span>,
      },
    ],
    [t],
  );

  const actions = (trunk: Trunk): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(trunk.id),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(trunk),
    },
  ];

  return (
    <ListPage
      list="trunks"
      csv="/api/v1/trunks.csv"
      title={t("rail.trunks")}
      columns={columns}
      rows={rows}
      rowId={(trunk) => trunk.id}
      rowName={(trunk) => trunk.name}
      actions={actions}
      count={(count) => t("trunks.count", { count })}
      create={{ label: t("trunks.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconPlugConnected size={26} />, text: t("trunks.empty") }}
    >
      {address.open && <TrunkDrawer key={address.open} id={address.open} actions={actions} />}
      {deleting && (
        <Confirm
          title={t("trunks.deleteTitle", { name: deleting.name })}
          text={t("trunks.deleteText")}
          action={t("list.delete")}
          relations={() =>
            body(api.GET("/api/v1/trunks/{id}/relations", { params: { path: { id: deleting.id } } }))
          }
          run={() => body(api.DELETE("/api/v1/trunks/{id}", { params: { path: { id: deleting.id } } }))}
          onDone={() => {
            said(t("trunks.deleted", { name: deleting.name }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
