import { Alert, Button, Loader } from "@mantine/core";
import { IconCircleCheck, IconInfoCircle, IconLinkOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Search } from "../address";
import { api, body } from "../api/client";
import { isProblem } from "../api/problem";
import { problemText } from "../components/problemText";
import { Entrance } from "../entrance/Entrance";

/** Where the link of a mail leads: confirms the address, whoever is signed in or not. */
export function VerifyEmailPage() {
  const { t } = useTranslation();
  const { token }: Search = useSearch({ strict: false });
  const confirmation = useQuery({
    queryKey: ["email-verification", token],
    // A link works once: nothing but a fault of the connection is worth another try.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: async () => {
      // The first answer brings the cookie that the second question must show.
      await body(api.GET("/api/v1/setup"));
      return body(api.POST("/api/v1/email-verifications", { body: { token: token ?? "" } }));
    },
  });

  return (
    <Entrance title={t("verifyEmail.title")} text={t("verifyEmail.text")}>
      <div aria-live="polite">
        {confirmation.isPending && <Loader aria-label={t("verifyEmail.checking")} />}
        {confirmation.data && (
          <Alert
            color="teal"
            icon={<IconCircleCheck size={20} />}
            title={t("verifyEmail.done", { address: confirmation.data.address })}
          >
            {t("verifyEmail.doneText", { organisation: confirmation.data.organisation })}
          </Alert>
        )}
        {confirmation.error && <Refusal error={confirmation.error} onRetry={confirmation.refetch} />}
      </div>
      {!confirmation.isPending && (
        <Button
          variant="default"
          fullWidth
          mt="lg"
          renderRoot={(root) => <Link {...root} to="/" search={{}} />}
        >
          {t("verifyEmail.open")}
        </Button>
      )}
    </Entrance>
  );
}

function Refusal({ error, onRetry }: { error: Error; onRetry: () => unknown }) {
  const { t } = useTranslation();
  if (!isProblem(error)) return <Alert color="red">{problemText(t, error)}</Alert>;
  const { code, title, detail } = error.problem;
  if (code === "link-used") {
    return (
      <Alert color="teal" icon={<IconInfoCircle size={20} />} title={title}>
        {detail}
      </Alert>
    );
  }
  if (code === "link-expired" || code === "link-unknown") {
    return (
      <Alert color="yellow" icon={<IconLinkOff size={20} />} title={title} role="alert">
        {detail}
      </Alert>
    );
  }
  return (
    <>
      <Alert color="red" role="alert">
        {problemText(t, error)}
      </Alert>
      <Button mt="md" onClick={() => onRetry()}>
        {t("verifyEmail.again")}
      </Button>
    </>
  );
}
