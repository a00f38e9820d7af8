import { Button, Modal, MultiSelect, Select, Text, TextInput } from "@mantine/core";
import { IconKey, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Role, rolesBelow } from "../accesses/roles";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { ApiToken, CreatedApiToken } from "../api/model";
import { Confirm } from "../components/Confirm";
import { CopyValue } from "../components/CopyValue";
import { said } from "../components/said";
import { UserPicker } from "../contact-methods/pickers";
import { FormDrawer } from "../form/FormDrawer";
import { useForm } from "../form/useForm";
import { useSession, useTimeFormat } from "../session";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import classes from "./Settings.module.css";
import { SettingsTabs } from "./SettingsTabs";
import { AREAS, deeds } from "./scopes";

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
        id: "role",
        title: t("apiTokens.role"),
        width: 140,
        cell: (token) => t(`accesses.roles.${token.role}`),
      },
      {
        id: "scopes",
        title: t("apiTokens.scopes"),
        width: 240,
        cell: (token) => (token.scopes.length === 0 ? t("apiTokens.allScopes") : token.scopes.join(", ")),
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
  const session = useSession();
  const queries = useQueryClient();
  const form = useForm(
    {
      name: "",
      role: session.role,
      scopes: [] as string[],
      userId: null as string | null,
      lifetime: "90" as string | null,
    },
    {
      name: (value) => (value.trim() ? undefined : t("form.required")),
      userId: (value, values) => (values.role === "agent" && !value ? t("form.required") : undefined),
    },
  );
  const save = () =>
    form.submit(async (_, { name, role, scopes, userId, lifetime }) => {
      const days = Number(lifetime);
      const expiresAt = days > 0 ? new Date(Date.now() + days * DAY).toISOString() : null;
      const token = await body(
        api.POST("/api/v1/api-tokens", {
          body: { name: name.trim(), role, scopes, userId: role === "agent" ? userId : null, expiresAt },
        }),
      );
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
                {...form.field("role")}
                onChange={(role) => role && form.set("role", role as Role)}
                label={t("apiTokens.role")}
                description={t("apiTokens.roleHelp")}
                allowDeselect={false}
                data={rolesBelow(session.role).map((role) => ({
                  value: role,
                  label: t(`accesses.roles.${role}`),
                }))}
              />
              {form.values.role === "agent" && (
                <UserPicker
                  {...form.field("userId")}
                  label={t("apiTokens.user")}
                  description={t("apiTokens.userHelp")}
                  required
                />
              )}
              <MultiSelect
                {...form.field("scopes")}
                label={t("apiTokens.scopes")}
                description={t("apiTokens.scopesHelp")}
                placeholder={form.values.scopes.length === 0 ? t("apiTokens.allScopes") : undefined}
                searchable
                clearable
                data={AREAS.flatMap((area) =>
                  deeds(area).map((deed) => ({ value: `${area}:${deed}`, area, deed })),
                ).map(({ value, area, deed }) => ({
                  value,
                  label: t("apiTokens.scope", {
                    area: t(`apiTokens.areas.${area}`),
                    deed: t(`apiTokens.${deed}`),
                  }),
                }))}
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
