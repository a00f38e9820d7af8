import { IconClipboardList } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import { api, body } from "../api/client";
import type { AuditEntry } from "../api/model";
import { historyQuery, SINCES } from "../calls/since";
import { useTimeFormat } from "../session";
import { SettingsTabs } from "../settings/SettingsTabs";
import type { Column, Filter } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { fullName } from "../users/userName";
import { AuditDrawer } from "./AuditDrawer";
import { fieldName } from "./fieldName";
import { KINDS, kindLabel } from "./kinds";

/** Every change of the account: who, when, what, from what, to what. */
export function AuditLogPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const query = useMemo(() => historyQuery(address.query, Date.now()), [address.query]);
  const rows = usePagedRows("audit-log", query, (page) =>
    body(api.GET("/api/v1/audit-log", { params: { query: page } })),
  );
  const people = useQuery({
    queryKey: ["choices", "accesses"],
    queryFn: async () =>
      (await body(api.GET("/api/v1/accesses", { params: { query: { limit: 200 } } }))).items,
  });

  const columns = useMemo<readonly Column<AuditEntry>[]>(
    () => [
      {
        id: "at",
        title: t("audit.at"),
        sort: "at",
        width: 170,
        phone: "end",
        cell: (entry) => (
          <span className="tabular" title={time.full(entry.at)}>
            {time.short(entry.at)}
          </span>
        ),
      },
      { id: "author", title: t("audit.author"), width: 210, cell: (entry) => <bdi>{entry.author}</bdi> },
      {
        id: "action",
        title: t("audit.action"),
        width: 110,
        cell: (entry) => t(`audit.actions.${entry.action}`),
      },
      { id: "kind", title: t("audit.kind"), width: 150, cell: (entry) => kindLabel(t, entry.kind) },
      {
        id: "name",
        title: t("audit.name"),
        width: 220,
        phone: "title",
        cell: (entry) => <bdi>{entry.name}</bdi>,
      },
      {
        id: "changes",
        title: t("audit.changes"),
        width: 320,
        phone: "line",
        cell: (entry) => entry.changes.map(({ field }) => fieldName(field)).join(", "),
      },
    ],
    [t, time],
  );

  const filters: Filter[] = [
    {
      key: "authorId",
      title: t("audit.author"),
      options: (people.data ?? []).map((person) => ({ value: person.id, label: fullName(person) })),
    },
    {
      key: "kind",
      title: t("audit.kind"),
      options: KINDS.map((value) => ({ value, label: kindLabel(t, value) })),
    },
    {
      key: "since",
      title: t("calls.since"),
      options: SINCES.map((value) => ({ value, label: t(`calls.sinces.${value}`) })),
    },
  ];
  const shown = rows.rows.find((entry) => entry.id === address.open);

  return (
    <ListPage
      list="audit-log"
      csv="/api/v1/audit-log.csv"
      title={t("rail.settings")}
      tabs={<SettingsTabs />}
      columns={columns}
      rows={rows}
      rowId={(entry) => entry.id}
      rowName={(entry) => entry.name}
      filters={filters}
      query={query}
      count={(count) => t("audit.count", { count })}
      empty={{ icon: <IconClipboardList size={26} />, text: t("audit.empty"), action: <span /> }}
    >
      {shown && <AuditDrawer entry={shown} onClose={address.closeDrawer} />}
    </ListPage>
  );
}
