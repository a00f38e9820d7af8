import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../api/model";
import { DrawerShell } from "../form/FormDrawer";
import { useTimeFormat } from "../session";
import { fieldName } from "./fieldName";
import { kindLabel } from "./kinds";

/** One change, field by field. */
export function AuditDrawer({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const time = useTimeFormat();
  return (
    <DrawerShell
      title={<bdi>{entry.name}</bdi>}
      subtitle={`${kindLabel(t, entry.kind)} · ${t(`audit.actions.${entry.action}`)} · ${time.full(entry.at)} · ${entry.author}`}
      onClose={onClose}
    >
      <Table.ScrollContainer minWidth={320}>
        <Table verticalSpacing="sm" layout="fixed" style={{ overflowWrap: "anywhere" }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("audit.field")}</Table.Th>
              {entry.action !== "created" && <Table.Th>{t("audit.before")}</Table.Th>}
              {entry.action !== "deleted" && <Table.Th>{t("audit.after")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entry.changes.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Td>{fieldName(field)}</Table.Td>
                {entry.action !== "created" && (
                  <Table.Td>
                    <bdi>{before ?? t("audit.none")}</bdi>
                  </Table.Td>
                )}
                {entry.action !== "deleted" && (
                  <Table.Td>
                    <bdi>{after ?? t("audit.none")}</bdi>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </DrawerShell>
  );
}
