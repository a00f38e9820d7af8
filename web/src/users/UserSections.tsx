import { Button, Group, Select, Switch, TextInput } from "@mantine/core";
import { IconHeadset } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { NEW } from "../address";
import type { ExternalCalls, TimeSchedule, User } from "../api/model";
import type { Section } from "../form/FormDrawer";
import type { FormFields } from "../form/useForm";
import { timeSchedules } from "../schedules/resources";
import { PictureField } from "./PictureField";
import type { UserValues } from "./userForm";
import { fullName } from "./userName";

interface FieldsProps {
  form: FormFields<UserValues>;
  user?: User;
}

const MOST = 200;
const EXTERNAL_CALLS: readonly ExternalCalls[] = ["everywhere", "ownCountry", "none"];

function GeneralFields({ form, user }: FieldsProps) {
  const { t } = useTranslation();
  const { email } = form.values;
  return (
    <>
      {user && <PictureField user={user} />}
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
      <TextInput {...form.text("department")} label={t("users.department")} autoComplete="off" dir="auto" />
      <TextInput {...form.text("jobTitle")} label={t("users.jobTitle")} autoComplete="off" dir="auto" />
      <ScheduleField form={form} user={user} />
      <TextInput
        {...form.text("email")}
        type="email"
        label={t("users.email")}
        description={t("users.emailHelp")}
        withAsterisk={form.values.withAppLine || Boolean(user?.appLineId)}
        autoComplete="off"
      />
      {!user && (
        <Switch
          {...form.toggle("withAppLine")}
          label={t("users.withAppLine")}
          description={t(
            form.values.withAppLine && !email ? "users.withAppLineEmail" : "users.withAppLineHelp",
          )}
        />
      )}
      {user && <AccountsLink user={user} />}
    </>
  );
}

function ScheduleField({ form, user }: FieldsProps) {
  const { t } = useTranslation();
  const schedules = useQuery({
    queryKey: ["choices", timeSchedules.name],
    staleTime: 5_000,
    queryFn: async (): Promise<readonly TimeSchedule[]> =>
      (await timeSchedules.list({ limit: MOST, sort: "title" })).items,
  });
  const choices = (schedules.data ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const own = user?.timeScheduleId;
  const known = !own || choices.some(({ value }) => value === own);
  return (
    <Select
      {...form.field("timeScheduleId")}
      label={t("users.timeSchedule")}
      description={t("users.timeScheduleHelp")}
      placeholder={t("users.always")}
      nothingFoundMessage={t("users.noSchedule")}
      data={known ? choices : [{ value: own, label: user.timeScheduleTitle ?? own }, ...choices]}
      searchable
      clearable
    />
  );
}

function PermissionFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Switch {...form.toggle("active")} label={t("users.active")} description={t("users.activeHelp")} />
      <Select
        {...form.field("externalCalls")}
        onChange={(value) => value && form.set("externalCalls", value as ExternalCalls)}
        label={t("users.externalCalls")}
        description={t("users.externalCallsHelp")}
        data={EXTERNAL_CALLS.map((value) => ({ value, label: t(`users.external.${value}`) }))}
        allowDeselect={false}
      />
    </>
  );
}

function AccountsLink({ user }: { user: User }) {
  const { t } = useTranslation();
  const some = user.sipAccounts > 0;
  return (
    <Button
      variant="default"
      leftSection={<IconHeadset size={16} />}
      style={{ alignSelf: "flex-start" }}
      renderRoot={(root) => (
        <Link
          {...root}
          to="/contact-methods/sip-accounts"
          search={some ? { q: fullName(user) } : { open: NEW, user: user.id }}
        />
      )}
    >
      {some ? t("users.showAccounts", { count: user.sipAccounts }) : t("users.addAccount")}
    </Button>
  );
}

/** The sections of a user's form. */
export const userSections = (t: TFunction, form: FormFields<UserValues>, user?: User): readonly Section[] => [
  { id: "general", title: t("users.general"), content: <GeneralFields form={form} user={user} /> },
  { id: "permissions", title: t("users.permissions"), content: <PermissionFields form={form} /> },
];
