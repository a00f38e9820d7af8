import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Search } from "../address";
import { api, body } from "../api/client";
import { isProblem } from "../api/problem";
import { problemText } from "../components/problemText";
import { useForm } from "../form/useForm";
import { SESSION_KEY } from "../queryClient";
import { useSessionQuery } from "../session";
import { Entrance } from "./Entrance";
import { safeReturn } from "./safeReturn";

export function SignInPage() {
  const { t } = useTranslation();
  const { next }: Search = useSearch({ strict: false });
  const router = useRouter();
  const queries = useQueryClient();
  const session = useSessionQuery();
  const setUp = useQuery({
    queryKey: ["setup"],
    queryFn: () => body(api.GET("/api/v1/setup")),
    staleTime: 0,
  });
  const [refused, setRefused] = useState<string>();
  const form = useForm(
    { email: "", password: "" },
    {
      email: (value) => (value.trim() ? undefined : t("signIn.emailMissing")),
      password: (value) => (value ? undefined : t("signIn.passwordMissing")),
    },
  );

  if (session.data) return <Navigate to={safeReturn(next)} replace />;

  const enterDemo = async () => {
    try {
      queries.setQueryData(SESSION_KEY, await body(api.POST("/api/v1/demo/session")));
      router.history.push("/");
    } catch (error) {
      setRefused(problemText(t, error));
    }
  };

  const submit = () => {
    setRefused(undefined);
    return form.submit(async (_, { email, password }) => {
      try {
        const signedIn = await body(api.POST("/api/v1/session", { body: { email: email.trim(), password } }));
        queries.setQueryData(SESSION_KEY, signedIn);
        router.history.push(safeReturn(next));
      } catch (error) {
        setRefused(isProblem(error, 401) ? t("signIn.refused") : problemText(t, error));
      }
    });
  };

  return (
    <Entrance title={t("signIn.title")} text={t("signIn.text")}>
      {setUp.data?.needed && (
        <Alert color="indigo" mb="md" title={t("signIn.setUpNeeded")}>
          {t("signIn.setUpHint")}
        </Alert>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          {refused && (
            <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert">
              {refused}
            </Alert>
          )}
          <TextInput
            {...form.text("email")}
            type="email"
            size="md"
            label={t("signIn.email")}
            autoComplete="username"
            autoFocus
          />
          <PasswordInput
            {...form.text("password")}
            size="md"
            label={t("signIn.password")}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": t("signIn.reveal") }}
          />
          <Button type="submit" size="md" fullWidth loading={form.saving} mt="xs">
            {t("signIn.action")}
          </Button>
          {setUp.data?.demo && (
            <Button variant="default" size="md" fullWidth onClick={() => void enterDemo()}>
              {t("signIn.demo")}
            </Button>
          )}
        </Stack>
      </form>
    </Entrance>
  );
}
