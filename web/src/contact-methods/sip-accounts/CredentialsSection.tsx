import { ActionIcon, Alert, Button, Skeleton, Text, Tooltip } from "@mantine/core";
import { IconEye, IconEyeOff, IconRefresh } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../../api/client";
import type { Credentials } from "../../api/model";
import { Confirm } from "../../components/Confirm";
import { CopyValue } from "../../components/CopyValue";
import { problemText } from "../../components/problemText";
import { Status } from "../../components/Status";
import { said } from "../../components/said";
import { useTimeFormat } from "../../session";
import type { SipAccount } from "../contactMethod";
import { sipAccountName } from "../contactMethodName";
import classes from "./CredentialsSection.module.css";

const MASK = "••••••••••••";

/** Everything a phone needs to know, and the phones that are registered now. */
export function CredentialsSection({ account }: { account: SipAccount }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [renewing, setRenewing] = useState(false);
  const key = ["sip-accounts", "credentials", account.id];
  const params = { path: { id: account.id } };
  const credentials = useQuery({
    queryKey: key,
    gcTime: 0,
    queryFn: () => body(api.GET("/api/v1/sip-accounts/{id}/credentials", { params })),
  });

  if (credentials.isPending) return <Skeleton height={260} />;
  if (credentials.isError) return <Alert color="red">{problemText(t, credentials.error)}</Alert>;
  return (
    <>
      <CredentialsTable credentials={credentials.data} />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconRefresh size={15} />}
        style={{ alignSelf: "flex-start" }}
        onClick={() => setRenewing(true)}
      >
        {t("credentials.renew")}
      </Button>
      <HowTo credentials={credentials.data} />
      <Registrations account={account} />
      {renewing && (
        <Confirm
          title={t("credentials.renewTitle")}
          text={t("credentials.renewText", { name: sipAccountName(account) })}
          action={t("credentials.renew")}
          run={async () => {
            const renewed = await body(api.POST("/api/v1/sip-accounts/{id}/credentials", { params }));
            queries.setQueryData(key, renewed);
          }}
          onDone={() => said(t("credentials.renewed"), t("credentials.renewedNext"))}
          onClose={() => setRenewing(false)}
        />
      )}
    </>
  );
}

function CredentialsTable({ credentials }: { credentials: Credentials }) {
  const { t } = useTranslation();
  const [revealed, setRevealed] = useState(false);
  const { ports } = credentials;
  const revealLabel = t(revealed ? "credentials.hide" : "credentials.reveal");
  const ways = [ports.udp && `UDP ${ports.udp}`, ports.tcp && `TCP ${ports.tcp}`].filter(Boolean).join(", ");

  return (
    <div className={classes.card}>
      <dl className={classes.values}>
        <Value name={t("credentials.server")} value={credentials.server} />
        <Value name={t("credentials.username")} value={credentials.username} />
        <Value
          name={t("credentials.password")}
          value={credentials.password}
          shown={revealed ? credentials.password : MASK}
          extra={
            <Tooltip label={revealLabel}>
              <ActionIcon
                variant="subtle"
                color="gray"
                onClick={() => setRevealed(!revealed)}
                aria-label={revealLabel}
                aria-pressed={revealed}
              >
                {revealed ? <IconEyeOff size={16} /> : <IconEye size={16} />}
              </ActionIcon>
            </Tooltip>
          }
        />
        {credentials.domain !== credentials.server && (
          <Value name={t("credentials.domain")} value={credentials.domain} />
        )}
        <Value name={t("credentials.transport")} value={ways} />
        <Value name={t("credentials.uri")} value={credentials.uri} />
      </dl>
      <figure className={classes.code}>
        <div className={classes.codePaper} data-hidden={!revealed || undefined}>
          <QRCodeSVG value={credentials.qrText} size={132} marginSize={0} title={t("credentials.qrTitle")} />
          {!revealed && (
            <Button
              size="compact-xs"
              variant="white"
              className={classes.codeButton}
              onClick={() => setRevealed(true)}
            >
              {t("credentials.qrReveal")}
            </Button>
          )}
        </div>
        <figcaption>{t("credentials.qr")}</figcaption>
      </figure>
    </div>
  );
}

interface ValueProps {
  name: string;
  value: string;
  shown?: string;
  extra?: ReactNode;
}

function Value({ name, value, shown = value, extra }: ValueProps) {
  return (
    <div className={classes.value}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.text}>{shown}</span>
        {extra}
        <CopyValue value={value} name={name} />
      </dd>
    </div>
  );
}

function HowTo({ credentials }: { credentials: Credentials }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600} mb={4}>
        {t("credentials.howTo")}
      </Text>
      <ol className={classes.steps}>
        <li>{t("credentials.step1")}</li>
        <li>{t("credentials.step2", { server: credentials.server, username: credentials.username })}</li>
        <li>{t("credentials.step3")}</li>
        <li>{t("credentials.step4")}</li>
      </ol>
    </div>
  );
}

function Registrations({ account }: { account: SipAccount }) {
  const { t } = useTranslation();
  const time = useTimeFormat();
  return (
    <div>
      <Text fw={600} mb={4}>
        {t("credentials.phones")}
      </Text>
      {account.registrations.length === 0 ? (
        <Text c="dimmed">{t("credentials.noPhones")}</Text>
      ) : (
        <ul className={classes.phones}>
          {account.registrations.map((registration) => (
            <li key={`${registration.contact}-${registration.source}`}>
              <Status tone="good">
                <span className="cut">{registration.userAgent || t("credentials.unnamedPhone")}</span>
              </Status>
              <span className={classes.phoneDetail}>
                {t("credentials.phone", {
                  transport: registration.transport.toUpperCase(),
                  source: registration.source,
                  until: time.time(registration.expiresAt),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
