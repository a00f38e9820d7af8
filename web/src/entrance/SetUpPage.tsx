import { Alert, Button, PasswordInput, Select, Stack, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Search } from "../address";
import { api, body } from "../api/client";
import { isEmail } from "../form/rules";
import { useForm } from "../form/useForm";
import { SESSION_KEY } from "../queryClient";
import { Entrance } from "./Entrance";
import classes from "./Entrance.module.css";
import { browserCountry, browserTimeZone, countryChoices, timeZoneChoices } from "./regions";

const SHORTEST_PASSWORD = 10;

/** The first visit: makes the account and its owner, with the link printed on the console. */
export function SetUpPage() {
  const { t, i18n } = useTranslation();
  const { token }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const state = useQuery({
    queryKey: ["setup"],
    queryFn: () => body(api.GET("/api/v1/setup")),
    staleTime: 0,
  });
  const countries = useMemo(() => countryChoices(i18n.language), [i18n.language]);
  const zones = useMemo(() => timeZoneChoices(browserTimeZone()), []);
  const required = (value: string | null) => (value?.trim() ? undefined : t("form.required"));
  const form = useForm(
    {
      organisation: "",
      ownerFirstName: "",
      ownerLastName: "",
      email: "",
      password: "",
      country: browserCountry(navigator.language) as string | null,
      timeZone: browserTimeZone() as string | null,
      publicAddress: window.location.hostname,
    },
    {
      organisation: required,
      ownerFirstName: required,
      ownerLastName: required,
      email: (value) => required(value) ?? (isEmail(value) ? undefined : t("form.email")),
      password: (value) =>
        value.length >= SHORTEST_PASSWORD
          ? undefined
          : t("setUp.passwordShort", { count: SHORTEST_PASSWORD }),
      country: required,
      timeZone: required,
      publicAddress: required,
    },
  );

  if (state.data?.needed === false) return <Navigate to="/sign-in" search={{}} replace />;

  const submit = () =>
    form.submit(async (_, values) => {
      const session = await body(
        api.POST("/api/v1/setup", {
          body: {
            ...values,
            token: token ?? "",
            country: values.country ?? "",
            timeZone: values.timeZone ?? "",
          },
        }),
      );
      queries.setQueryData(SESSION_KEY, session);
      await navigate({ to: "/users", search: {} });
    });

  return (
    <Entrance title={t("setUp.title")} text={t("setUp.text")} wide>
      {token ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Stack gap="md">
            {form.fault && (
              <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert">
                {form.fault}
              </Alert>
            )}
            <TextInput
              {...form.text("organisation")}
              label={t("setUp.organisation")}
              autoComplete="organization"
              autoFocus
            />
            <div className={classes.pair}>
              <TextInput
                {...form.text("ownerFirstName")}
                label={t("setUp.firstName")}
                autoComplete="given-name"
              />
              <TextInput
                {...form.text("ownerLastName")}
                label={t("setUp.lastName")}
                autoComplete="family-name"
              />
            </div>
            <TextInput
              {...form.text("email")}
              type="email"
              label={t("setUp.email")}
              description={t("setUp.emailHelp")}
              autoComplete="username"
            />
            <PasswordInput
              {...form.text("password")}
              label={t("setUp.password")}
              description={t("setUp.passwordHelp", { count: SHORTEST_PASSWORD })}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ "aria-label": t("signIn.reveal") }}
            />
            <div className={classes.pair}>
              <Select
                {...form.field("country")}
                label={t("setUp.country")}
                data={countries}
                allowDeselect={false}
                searchable
                limit={300}
              />
              <Select
                {...form.field("timeZone")}
                label={t("setUp.timeZone")}
                data={zones}
                allowDeselect={false}
                searchable
                limit={600}
              />
            </div>
            <TextInput
              {...form.text("publicAddress")}
              label={t("setUp.publicAddress")}
              description={t("setUp.publicAddressHelp")}
              autoComplete="off"
              spellCheck={false}
            />
            <Button type="submit" size="md" loading={form.saving} mt="xs">
              {t("setUp.action")}
            </Button>
          </Stack>
        </form>
      ) : (
        <Alert color="indigo" icon={<IconAlertCircle size={18} />} title={t("setUp.noToken")}>
          {t("setUp.noTokenHint")}
        </Alert>
      )}
    </Entrance>
  );
}
