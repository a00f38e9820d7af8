import {
  Alert,
  Button,
  Group,
  NumberInput,
  PasswordInput,
  Select,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import type { Settings } from "../api/model";
import { ifMatch } from "../components/etag";
import { problemText } from "../components/problemText";
import { said } from "../components/said";
import { EmailContactPicker } from "../delivery-methods/EmailContactsPicker";
import { countryChoices, timeZoneChoices } from "../entrance/regions";
import { LeaveGuard } from "../form/FormDrawer";
import { textOrNull } from "../form/rules";
import { useForm } from "../form/useForm";
import { useSaveKey } from "../form/useSaveKey";
import { SESSION_KEY } from "../queryClient";
import { useSession } from "../session";
import { EngineFields, engineRules } from "./EngineFields";
import classes from "./Settings.module.css";
import { SettingsTabs } from "./SettingsTabs";

export function ServerSettingsPage() {
  const { t } = useTranslation();
  const settings = useQuery({
    queryKey: ["settings"],
    queryFn: () => body(api.GET("/api/v1/settings")),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  return (
    <div className={classes.page}>
      <Title order={1} mb="sm">
        {t("rail.settings")}
      </Title>
      <SettingsTabs />
      {settings.data ? (
        <SettingsForm settings={settings.data} />
      ) : settings.error ? (
        <Alert color="red">{problemText(t, settings.error)}</Alert>
      ) : (
        <Skeleton height={320} maw={640} />
      )}
    </div>
  );
}

function settingsValues(settings: Settings) {
  const { mail } = settings;
  return {
    organisation: settings.organisation,
    country: settings.country as string | null,
    timeZone: settings.timeZone as string | null,
    publicAddress: settings.publicAddress ?? "",
    host: mail.host ?? "",
    port: mail.port as number | string,
    security: mail.security as Settings["mail"]["security"] | null,
    username: mail.username ?? "",
    password: "",
    from: mail.from ?? "",
    networks: settings.networks,
    tlsEnabled: settings.tlsEnabled,
    srtpEnabled: settings.srtpEnabled,
    systemEmail: (settings.systemEmail ?? null) as string | null,
  };
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { role } = useSession();
  const locked = role !== "operator";
  const countries = useMemo(() => countryChoices(i18n.language), [i18n.language]);
  const zones = useMemo(() => timeZoneChoices(settings.timeZone), [settings.timeZone]);
  const form = useForm(settingsValues(settings), {
    ...engineRules(t),
    organisation: (value) => (value.trim() ? undefined : t("form.required")),
    country: (value) => (value ? undefined : t("form.required")),
    timeZone: (value) => (value ? undefined : t("form.required")),
    publicAddress: (value) => (value.trim() ? undefined : t("form.required")),
    port: (value) => (Number(value) >= 1 && Number(value) <= 65535 ? undefined : t("trunks.portRule")),
    from: (value, values) =>
      values.host.trim() && !value.includes("@") ? t("settings.fromRule") : undefined,
  });

  const save = () =>
    form.submit(async (_, values) => {
      const saved = await body(
        api.PATCH("/api/v1/settings", {
          params: { header: ifMatch(settings.version) },
          body: {
            organisation: values.organisation.trim(),
            country: values.country,
            timeZone: values.timeZone,
            publicAddress: values.publicAddress.trim(),
            networks: values.networks,
            tlsEnabled: values.tlsEnabled,
            srtpEnabled: values.srtpEnabled,
            mail: {
              host: textOrNull(values.host),
              port: Number(values.port),
              security: values.security ?? "startTls",
              username: textOrNull(values.username),
              from: textOrNull(values.from),
              ...(values.password ? { password: values.password } : {}),
            },
            systemEmail: values.systemEmail,
          },
        }),
      );
      queries.setQueryData(["settings"], saved);
      void queries.invalidateQueries({ queryKey: SESSION_KEY });
      form.reset(settingsValues(saved));
      said(t("settings.saved"), t(saved.mail.host ? "settings.nowMails" : "settings.nowNoMail"));
    });
  useSaveKey(!form.saving && !locked, () => void save());

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {form.fault && (
        <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert" mb="md">
          {form.fault}
        </Alert>
      )}
      {locked && (
        <Alert color="indigo" mb="md">
          {t("settings.locked")}
        </Alert>
      )}
      <fieldset className={classes.fields} disabled={locked}>
        <section className={classes.card}>
          <Title order={2}>{t("settings.organisation")}</Title>
          <Text c="dimmed" mb="md">
            {t("settings.organisationText")}
          </Text>
          <Stack gap="md">
            <TextInput
              {...form.text("organisation")}
              label={t("setUp.organisation")}
              autoComplete="organization"
            />
            <Group align="flex-start" grow>
              <Select
                {...form.field("country")}
                label={t("setUp.country")}
                data={countries}
                searchable
                limit={300}
              />
              <Select
                {...form.field("timeZone")}
                label={t("setUp.timeZone")}
                data={zones}
                searchable
                limit={600}
              />
            </Group>
          </Stack>
        </section>
        <section className={classes.card}>
          <Title order={2}>{t("settings.address")}</Title>
          <Text c="dimmed" mb="md">
            {t("settings.addressText")}
          </Text>
          <TextInput
            {...form.text("publicAddress")}
            label={t("setUp.publicAddress")}
            description={t("setUp.publicAddressHelp")}
            autoComplete="off"
            spellCheck={false}
          />
        </section>
        <section className={classes.card}>
          <Title order={2}>{t("settings.systemEmail")}</Title>
          <Text c="dimmed" mb="md">
            {t("settings.systemEmailText")}
          </Text>
          <EmailContactPicker
            {...form.field("systemEmail")}
            label={t("settings.systemEmailAddress")}
            placeholder={t("settings.systemEmailOwner", { address: settings.systemEmailAddress ?? "" })}
          />
        </section>
        <section className={classes.card}>
          <Title order={2}>{t("settings.mail")}</Title>
          <Text c="dimmed" mb="md">
            {t("settings.mailText")}
          </Text>
          <Stack gap="md">
            <Group align="flex-start" grow preventGrowOverflow={false} wrap="nowrap">
              <TextInput
                {...form.text("host")}
                label={t("settings.mailHost")}
                placeholder="smtp.example.com"
                autoComplete="off"
                spellCheck={false}
              />
              <NumberInput
                {...form.field("port")}
                label={t("trunks.port")}
                hideControls
                allowDecimal={false}
                thousandSeparator=""
                maw={110}
              />
            </Group>
            <Select
              {...form.field("security")}
              label={t("settings.mailSecurity")}
              allowDeselect={false}
              data={[
                { value: "startTls", label: t("settings.security.startTls") },
                { value: "tls", label: t("settings.security.tls") },
                { value: "none", label: t("settings.security.none") },
              ]}
            />
            <TextInput
              {...form.text("username")}
              label={t("settings.mailUsername")}
              description={t("settings.mailUsernameHelp")}
              autoComplete="off"
              spellCheck={false}
            />
            <PasswordInput
              {...form.text("password")}
              label={t("settings.mailPassword")}
              placeholder={settings.mail.passwordSet ? t("trunks.passwordKept") : undefined}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ "aria-label": t("signIn.reveal") }}
            />
            <TextInput
              {...form.text("from")}
              label={t("settings.mailFrom")}
              description={t("settings.mailFromHelp")}
              placeholder="Switchboard <phone@example.com>"
              autoComplete="off"
            />
          </Stack>
        </section>
        <EngineFields form={form} />
        <Group justify="flex-end" className={classes.footer}>
          {form.dirty && (
            <Text size="xs" c="dimmed">
              {t("drawer.unsaved")}
            </Text>
          )}
          <Button type="submit" disabled={locked} loading={form.saving}>
            {t("drawer.save")}
          </Button>
        </Group>
      </fieldset>
      <LeaveGuard dirty={form.dirty && !form.saving} />
    </form>
  );
}
