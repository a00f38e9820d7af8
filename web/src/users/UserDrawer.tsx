import { Button, Group, TextInput } from "@mantine/core";
import { IconHeadset } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { User, UserFields } from "../api/model";
import { ifMatch } from "../components/etag";
import { said } from "../components/said";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { isEmail, textOrNull } from "../form/rules";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { fullName } from "./userName";

interface UserDrawerProps {
  id: string;
  actions: (user: User) => readonly RowAction[];
}

export function UserDrawer({ id, actions }: UserDrawerProps) {
  const address = useListAddress();
  const user = useEdited("users", id, (wanted) =>
    body(api.GET("/api/v1/users/{id}", { params: { path: { id: wanted } } })),
  );
  if (id === NEW) return <UserForm />;
  if (!user.data) return <PendingDrawer error={user.error} onClose={address.closeDrawer} />;
  return <UserForm user={user.data} actions={actions(user.data)} />;
}

function UserForm({ user, actions = [] }: { user?: User; actions?: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [version] = useState(user?.version ?? 0);
  const required = (value: string) => (value.trim() ? undefined : t("form.required"));
  const form = useForm(
    {
      firstName: user?.firstName ?? "",
      lastName: user?.lastName ?? "",
      department: user?.department ?? "",
      jobTitle: user?.jobTitle ?? "",
      email: user?.email ?? "",
    },
    {
      firstName: required,
      lastName: required,
      email: (value) => (!value.trim() || isEmail(value) ? undefined : t("form.email")),
    },
  );

  const save = () =>
    form.submit(async (_, values) => {
      const fields: UserFields = {
        firstName: values.firstName.trim(),
        lastName: values.lastName.trim(),
        department: textOrNull(values.department),
        jobTitle: textOrNull(values.jobTitle),
        email: textOrNull(values.email),
      };
      const saved = user
        ? await body(
            api.PATCH("/api/v1/users/{id}", {
              params: { path: { id: user.id }, header: ifMatch(version) },
              body: fields,
            }),
          )
        : await body(api.POST("/api/v1/users", { body: fields }));
      said(
        t("users.saved", { name: fullName(saved) }),
        saved.sipAccounts === 0
          ? t("users.savedNext")
          : t("users.savedAccounts", { count: saved.sipAccounts }),
      );
      void queries.invalidateQueries({ queryKey: ["users", "list"] });
      void queries.invalidateQueries({ queryKey: ["choices"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={user ? <bdi>{fullName(user)}</bdi> : t("users.create")}
      actions={
        user && <RowMenu name={fullName(user)} actions={actions.filter((action) => action.id !== "edit")} />
      }
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        {
          id: "general",
          title: t("users.general"),
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
              <TextInput {...form.text("jobTitle")} label={t("users.jobTitle")} autoComplete="off" />
              <TextInput {...form.text("department")} label={t("users.department")} autoComplete="off" />
              <TextInput
                {...form.text("email")}
                type="email"
                label={t("users.email")}
                description={t("users.emailHelp")}
                autoComplete="off"
              />
              {user && (
                <Button
                  variant="default"
                  leftSection={<IconHeadset size={16} />}
                  style={{ alignSelf: "flex-start" }}
                  renderRoot={(root) => (
                    <Link
                      {...root}
                      to="/contact-methods/sip-accounts"
                      search={user.sipAccounts > 0 ? { q: fullName(user) } : { open: NEW, user: user.id }}
                    />
                  )}
                >
                  {user.sipAccounts > 0
                    ? t("users.showAccounts", { count: user.sipAccounts })
                    : t("users.addAccount")}
                </Button>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
