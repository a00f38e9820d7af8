import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Search } from "../address";
import { api, body } from "../api/client";
import { isProblem } from "../api/problem";
import { useForm } from "../form/useForm";
import { SESSION_KEY } from "../queryClient";
import { Entrance } from "./Entrance";

const SHORTEST_PASSWORD = 10;

/** Where the link of an invitation leads: choosing a password signs in. */
export function AcceptInvitationPage() {
  const { t } = useTranslation();
  const { token }: Search = useSearch({ strict: false });
  const queries = useQueryClient();
  const [closed, setClosed] = useState(!token);
  const form = useForm(
    { password: "" },
    {
      password: (value) =>
        value.length >= SHORTEST_PASSWORD
          ? undefined
          : t("setUp.passwordShort", { count: SHORTEST_PASSWORD }),
    },
  );

  const submit = () =>
    form.submit(async (_, { password }) => {
      try {
        const session = await body(
          api.POST("/api/v1/access-invitations", { body: { token: token ?? "", password } }),
        );
        queries.clear();
        queries.setQueryData(SESSION_KEY, session);
        // The token is used up: it must not stay in the address or the history.
        window.location.replace("/");
      } catch (error) {
        if (isProblem(error, 422) && error.fieldFaults().some(({ field }) => field === "token")) {
          setClosed(true);
        } else throw error;
      }
    });

  if (closed) {
    return (
      <Entrance title={t("acceptInvitation.closed")} text={t("acceptInvitation.closedText")}>
        <Button component="a" href="/sign-in" variant="default" size="md" fullWidth>
          {t("acceptInvitation.signIn")}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("acceptInvitation.title")} text={t("acceptInvitation.text")}>
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
          <PasswordInput
            {...form.text("password")}
            size="md"
            label={t("setUp.password")}
            description={t("setUp.passwordHelp", { count: SHORTEST_PASSWORD })}
            autoComplete="new-password"
            autoFocus
            visibilityToggleButtonProps={{ "aria-label": t("signIn.reveal") }}
          />
          <Button type="submit" size="md" fullWidth loading={form.saving} mt="xs">
            {t("acceptInvitation.action")}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
