import { IconWorldCheck } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Domain } from "../api/model";
import { Status } from "../components/Status";
import { useTimeFormat } from "../session";
import { SettingsTabs } from "../settings/SettingsTabs";
import type { Column } from "../table/column";
import { ResourceList } from "../table/ResourceList";
import { DomainDrawer } from "./DomainDrawer";
import { domains, domainTone } from "./domains";

/** Domains whose addresses need no mail each. */
export function DomainsPage() {
  const { t } = useTranslation();
  const time = useTimeFormat();
  const columns = useMemo<readonly Column<Domain>[]>(
    () => [
      {
        id: "name",
        title: t("domains.name"),
        sort: "name",
        width: 260,
        phone: "title",
        cell: (domain) => <bdi>{domain.displayName}</bdi>,
      },
      {
        id: "status",
        title: t("domains.status"),
        sort: "status",
        width: 150,
        phone: "end",
        cell: (domain) => (
          <Status tone={domainTone[domain.status]}>{t(`domains.is.${domain.status}`)}</Status>
        ),
      },
      {
        id: "failure",
        title: t("domains.lastResult"),
        width: 360,
        phone: "line",
        cell: (domain) =>
          domain.failure
            ? t(`domains.failed.${domain.failure.code}`)
            : domain.checkedAt
              ? t("domains.well")
              : "",
      },
      {
        id: "checkedAt",
        title: t("domains.checkedAt"),
        sort: "checkedAt",
        width: 170,
        cell: (domain) => (
          <span className="tabular">
            {domain.checkedAt ? time.short(domain.checkedAt) : t("domains.never")}
          </span>
        ),
      },
    ],
    [t, time],
  );
  return (
    <ResourceList
      resource={domains}
      title={t("rail.settings")}
      tabs={<SettingsTabs />}
      columns={columns}
      nameOf={(domain) => domain.displayName}
      count={(count) => t("domains.count", { count })}
      create={t("domains.create")}
      empty={{ icon: <IconWorldCheck size={26} />, text: t("domains.empty") }}
      deleteText={t("domains.deleteText")}
      drawer={(id, actions) => <DomainDrawer key={id} id={id} actions={actions} />}
    />
  );
}
