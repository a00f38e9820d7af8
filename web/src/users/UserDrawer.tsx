import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { User, UserFields } from "../api/model";
import { resource } from "../api/resource";
import { ifMatch } from "../components/etag";
import { said } from "../components/said";
import { appLineFields, appLineRules, appLineValues } from "../contact-methods/app-lines/appLineForm";
import { appLineSections } from "../contact-methods/app-lines/appLineSections";
import type { AppLineFields } from "../contact-methods/contactMethod";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { userSections } from "./UserSections";
import { userFields, userRules, userValues } from "./userForm";
import { fullName } from "./userName";

interface NewUserFields extends UserFields {
  appLine?: Omit<AppLineFields, "userId">;
}

const newUsers = resource<User, NewUserFields>("users");

interface UserDrawerProps {
  id: string;
  actions: (user: User) => readonly RowAction[];
}

/** The form of one user, or of a new one. */
export function UserDrawer({ id, actions }: UserDrawerProps) {
  const address = useListAddress();
  const user = useEdited("users", id, (wanted) =>
    body(api.GET("/api/v1/users/{id}", { params: { path: { id: wanted } } })),
  );
  if (id === NEW) return <NewUser />;
  if (!user.data) return <PendingDrawer error={user.error} onClose={address.closeDrawer} />;
  return <SavedUser user={user.data} actions={actions(user.data)} />;
}

/** Says what was saved and shows it wherever it is seen. */
function useSaved() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  return (saved: User, invited = false) => {
    const next = () => {
      if (invited) return t("users.savedInvited", { email: saved.email });
      if (saved.sipAccounts > 0) return t("users.savedAccounts", { count: saved.sipAccounts });
      return t(saved.contactMethods > 0 ? "users.savedMethods" : "users.savedNext");
    };
    said(t("users.saved", { name: fullName(saved) }), next());
    for (const key of ["users", "choices", "app-lines", "time-schedules"]) {
      void queries.invalidateQueries({ queryKey: [key], refetchType: "active" });
    }
    address.closeDrawer();
  };
}

function SavedUser({ user, actions }: { user: User; actions: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const saved = useSaved();
  const [version] = useState(user.version);
  const form = useForm(userValues(user), userRules(t, user));

  const save = () =>
    form.submit(async (_, values) =>
      saved(
        await body(
          api.PATCH("/api/v1/users/{id}", {
            params: { path: { id: user.id }, header: ifMatch(version) },
            body: userFields(values),
          }),
        ),
      ),
    );

  return (
    <FormDrawer
      title={<bdi>{fullName(user)}</bdi>}
      actions={<RowMenu name={fullName(user)} actions={actions.filter((action) => action.id !== "edit")} />}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={userSections(t, form, user)}
    />
  );
}

/** A new user: one step, or two with an app line. Nothing is kept before the last. */
function NewUser() {
  const { t } = useTranslation();
  const address = useListAddress();
  const saved = useSaved();
  const [step, setStep] = useState<"user" | "appLine">("user");
  const user = useForm(userValues(undefined), userRules(t));
  // The owner is the user who is made with it, whom only the server can name.
  const line = useForm(appLineValues(undefined, NEW, t("appLines.usualName")), appLineRules(t));

  const create = async (fields: NewUserFields) =>
    saved(await newUsers.create(fields), Boolean(fields.appLine));
  const next = () =>
    user.submit(async (_, values) => {
      if (!values.withAppLine) return create(userFields(values));
      address.change({ section: undefined }, true);
      setStep("appLine");
    });
  const save = () =>
    line.submit(async (_, values) => {
      const { userId: _owner, ...appLine } = appLineFields(values);
      await create({ ...userFields(user.values), appLine });
    });
  const name = `${user.values.firstName.trim()} ${user.values.lastName.trim()}`;
  const common = {
    onClose: address.closeDrawer,
    current: address.section,
    onSection: (section: string) => address.change({ section }, true),
  };

  if (step === "user")
    return (
      <FormDrawer
        key="user"
        {...common}
        title={t("users.create")}
        subtitle={user.values.withAppLine ? t("users.firstStep") : undefined}
        saveLabel={user.values.withAppLine ? t("users.next") : undefined}
        dirty={user.dirty}
        saving={user.saving}
        fault={user.fault}
        onSave={() => void next()}
        sections={userSections(t, user)}
      />
    );
  return (
    <FormDrawer
      key="appLine"
      {...common}
      title={<bdi>{t("users.appLineOf", { name })}</bdi>}
      subtitle={t("users.secondStep", { email: user.values.email.trim() })}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} />}
          disabled={line.saving}
          onClick={() => setStep("user")}
        >
          {t("users.back")}
        </Button>
      }
      dirty
      saving={line.saving}
      fault={line.fault}
      onSave={() => void save()}
      sections={appLineSections(t, line, undefined)}
    />
  );
}
