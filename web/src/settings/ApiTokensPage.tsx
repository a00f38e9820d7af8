import { Button, Modal, Select, Text, TextInput } from "@mantine/core";
import { IconKey, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { ApiToken, CreatedApiToken } from "../api/model";
import { Confirm } from "../components/Confirm";
import { CopyValue } from "../components/CopyValue";
import { said } from "../components/said";
import { FormDrawer } from "../form/FormDrawer";
import { useForm } from "../form/useForm";
import { useTimeFormat } from "../session";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import classes from "./Settings.module.css";
import { SettingsTabs } from "./SettingsTabs";

const DAY = 24 * 60 * 60 * 1000;
const LIFETIMES = ["30", "90", "365"] as const;

export function ApiTokensPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const queries = useQueryClient();
  const [made, setMade] = useState<CreatedApiToken>();
  const [deleting, setDeleting] = useState<ApiToken>();
  const rows = usePagedRows("api-tokens", address.query, (query) =>
    body(api.GET("/api/v1/api-tokens", { params: { query } })),
  );

  const columns = useMemo<readonly Column<ApiToken>[]>(
    () => [
      {
        id: "name",
        title: t("apiTokens.name"),
        sort: "name",
        width: 260,
        phone: "title",
        cell: (token) => <bdi>{token.name}</bdi>,
      },
      {
        id: "createdAt",
        title: t("apiTokens.createdAt"),
        sort: "createdAt",
        width: 180,
        cell: (token) => <span className="tabular">{time.short(token.createdAt)}</span>,
      },
      {
        id: "lastUsedAt",
        title: t("apiTokens.lastUsedAt"),
        width: 180,
        phone: "line",
        cell: (token) => (
          <span className="tabular">
            {token.lastUsedAt ? time.short(token.lastUsedAt) : t("apiTokens.neverUsed")}
          </span>
        ),
      },
      {
        id: "expiresAt",
        title: t("apiTokens.expiresAt"),
        width: 180,
        cell: (token) => (
          <span className="tabular">
            {token.expiresAt ? time.short(token.expiresAt) : t("apiTokens.never")}
          </span>
        ),
      },
    ],
    [t, time],
  );

  const actions = (token: ApiToken): RowAction[] => [
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(token),
    },
  ];

  return (
    <ListPage
      list="api-tokens"
      title={t("rail.settings")}
      tabs={<SettingsTabs />}
      columns={columns}
      rows={rows}
      rowId={(token) => token.id}
      rowName={(token) => token.name}
      actions={actions}
      opens={false}
      searchable={false}
      count={(count) => t("apiTokens.count", { count })}
      create={{ label: t("apiTokens.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconKey size={26} />, text: t("apiTokens.empty") }}
    >
      {address.open === NEW && <TokenForm onMade={setMade} />}
      {made && <MadeToken token={made} onClose={() => setMade(undefined)} />}
      {deleting && (
        <Confirm
          title={t("apiTokens.deleteTitle", { name: deleting.name })}
          text={t("apiTokens.deleteText")}
          action={t("list.delete")}
          run={() => body(api.DELETE("/api/v1/api-tokens/{id}", { params: { path: { id: deleting.id } } }))}
          onDone={() => {
            said(t("apiTokens.deleted", { name: deleting.name }));
            void queries.invalidateQueries({ queryKey: ["api-tokens"] });
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}

function TokenForm({ onMade }: { onMade: (token: CreatedApiToken) => void }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const form = useForm(
    { name: "", lifetime: "90" as string | null },
    { name: (value) => (value.trim() ? undefined : t("form.required")) },
  );
  const save = () =>
    form.submit(async (_, { name, lifetime }) => {
      const days = Number(lifetime);
      const expiresAt = days > 0 ? new Date(Date.now() + days * DAY).toISOString() : null;
      const token = await body(api.POST("/api/v1/api-tokens", { body: { name: name.trim(), expiresAt } }));
      void queries.invalidateQueries({ queryKey: ["api-tokens"] });
      address.closeDrawer();
      onMade(token);
    });

  return (
    <FormDrawer
      title={t("apiTokens.create")}
      subtitle={t("apiTokens.createHint")}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      saveLabel={t("apiTokens.make")}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={undefined}
      onSection={() => undefined}
      sections={[
        {
          id: "general",
          title: t("apiTokens.title"),
          content: (
            <>
              <TextInput
                {...form.text("name")}
                label={t("apiTokens.name")}
                description={t("apiTokens.nameHelp")}
                withAsterisk
                autoComplete="off"
                data-autofocus
              />
              <Select
                {...form.field("lifetime")}
                label={t("apiTokens.expiresAt")}
                allowDeselect={false}
                w={220}
                data={[
                  ...LIFETIMES.map((days) => ({
                    value: days,
                    label: t("apiTokens.days", { count: Number(days) }),
                  })),
                  { value: "0", label: t("apiTokens.never") },
                ]}
              />
            </>
          ),
        },
      ]}
    />
  );
}

function MadeToken({ token, onClose }: { token: CreatedApiToken; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("apiTokens.made", { name: token.name })}
      closeOnClickOutside={false}
    >
      <Text c="dimmed" mb="md">
        {t("apiTokens.once")}
      </Text>
      <div className={classes.token}>
        <span style={{ flex: 1 }}>{token.token}</span>
        <CopyValue value={token.token} name={t("apiTokens.token")} />
      </div>
      <Button fullWidth mt="lg" onClick={onClose}>
        {t("apiTokens.kept")}
      </Button>
    </Modal>
  );
}
