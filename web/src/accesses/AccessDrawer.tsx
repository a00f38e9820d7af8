import { Group, Select, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { Access } from "../api/model";
import { ifMatch } from "../components/etag";
import { said } from "../components/said";
import { UserPicker } from "../contact-methods/pickers";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { isEmail } from "../form/rules";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import { useSession } from "../session";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { fullName } from "../users/userName";
import { type Role, reaches, rolesBelow } from "./roles";

interface AccessDrawerProps {
  id: string;
  actions: (access: Access) => readonly RowAction[];
}

export function AccessDrawer({ id, actions }: AccessDrawerProps) {
  const address = useListAddress();
  const access = useEdited("accesses", id, (wanted) =>
    body(api.GET("/api/v1/accesses/{id}", { params: { path: { id: wanted } } })),
  );
  if (id === NEW) return <AccessForm />;
  if (!access.data) return <PendingDrawer error={access.error} onClose={address.closeDrawer} />;
  return <AccessForm access={access.data} actions={actions(access.data)} />;
}

function AccessForm({ access, actions = [] }: { access?: Access; actions?: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const session = useSession();
  const queries = useQueryClient();
  const [version] = useState(access?.version ?? 0);
  const required = (value: string) => (value.trim() ? undefined : t("form.required"));
  const form = useForm(
    {
      firstName: access?.firstName ?? "",
      lastName: access?.lastName ?? "",
      email: access?.email ?? "",
      role: (access?.role ?? "administrator") as Role,
      userId: access?.userId ?? null,
    },
    {
      firstName: required,
      lastName: required,
      email: (value) => required(value) ?? (isEmail(value) ? undefined : t("form.email")),
      userId: (value, values) => (values.role === "agent" && !value ? t("accesses.agentUser") : undefined),
    },
  );
  const locked = access !== undefined && !reaches(session.role, access.role);

  const save = () =>
    form.submit(async (_, { firstName, lastName, email, role, userId }) => {
      const fields = { firstName: firstName.trim(), lastName: lastName.trim(), role, userId };
      const saved = access
        ? await body(
            api.PATCH("/api/v1/accesses/{id}", {
              params: { path: { id: access.id }, header: ifMatch(version) },
              body: fields,
            }),
          )
        : await body(api.POST("/api/v1/accesses", { body: { ...fields, email: email.trim() } }));
      if (access) said(t("accesses.saved", { name: fullName(saved) }), t(`accesses.can.${saved.role}`));
      else said(t("accesses.invited", { name: fullName(saved) }), t("accesses.invitedText"));
      void queries.invalidateQueries({ queryKey: ["accesses"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={access ? <bdi>{fullName(access)}</bdi> : t("accesses.invite")}
      subtitle={access ? undefined : t("accesses.inviteHint")}
      actions={
        access && <RowMenu name={fullName(access)} actions={actions.filter(({ id }) => id !== "edit")} />
      }
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      saveLabel={access ? undefined : t("accesses.send")}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        {
          id: "person",
          title: t("accesses.person"),
          content: (
            <>
              <Group grow align="flex-start">
                <TextInput
                  {...form.text("firstName")}
                  label={t("users.firstName")}
                  withAsterisk
                  autoComplete="off"
                  data-autofocus
                  dir="auto"
                />
                <TextInput
                  {...form.text("lastName")}
                  label={t("users.lastName")}
                  withAsterisk
                  autoComplete="off"
                  dir="auto"
                />
              </Group>
              <TextInput
                {...form.text("email")}
                type="email"
                label={t("accesses.email")}
                description={access ? t("accesses.emailStays") : t("accesses.emailHelp")}
                readOnly={access !== undefined}
                withAsterisk
                autoComplete="off"
              />
            </>
          ),
        },
        {
          id: "role",
          title: t("accesses.role"),
          content: (
            <>
              <Select
                {...form.field("role")}
                onChange={(role) => role && form.set("role", role as Role)}
                label={t("accesses.role")}
                allowDeselect={false}
                disabled={locked}
                data={(locked && access ? [access.role] : rolesBelow(session.role)).map((role) => ({
                  value: role,
                  label: t(`accesses.roles.${role}`),
                }))}
              />
              <Text size="sm" c="dimmed">
                {locked ? t("accesses.locked") : t(`accesses.can.${form.values.role}`)}
              </Text>
              <UserPicker
                {...form.field("userId")}
                label={t("accesses.user")}
                description={t("accesses.userHelp")}
                required={form.values.role === "agent"}
              />
            </>
          ),
        },
      ]}
    />
  );
}
