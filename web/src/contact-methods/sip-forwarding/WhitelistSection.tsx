import { Alert, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CopyValue } from "../../components/CopyValue";
import { problemText } from "../../components/problemText";
import type { Whitelist } from "../contactMethod";
import { whitelist } from "../resources";
import classes from "./WhitelistSection.module.css";

/** What the other side must let in, ready to be copied into its firewall. */
export function WhitelistSection() {
  const { t } = useTranslation();
  const known = useQuery({ queryKey: ["sip-forwardings", "whitelist"], queryFn: whitelist });
  if (known.isPending) return <Skeleton height={110} />;
  if (known.isError) return <Alert color="red">{problemText(t, known.error)}</Alert>;
  return (
    <>
      <Text size="sm">{t("whitelist.about")}</Text>
      <dl className={classes.box}>
        <Networks networks={known.data.networks} />
        <Row name={t("whitelist.rtp")} value={`${known.data.rtpPorts.from}-${known.data.rtpPorts.to}`}>
          {t("whitelist.rtpFor")}
        </Row>
        <Signalling ports={known.data.signallingPorts} />
      </dl>
      <Text size="sm" c="dimmed">
        {t("whitelist.notNeeded")}
      </Text>
    </>
  );
}

function Networks({ networks }: Pick<Whitelist, "networks">) {
  const { t } = useTranslation();
  return networks.map(({ cidr, first, last }) => (
    <Row key={cidr} name={t("whitelist.network")} value={cidr}>
      {first === last ? t("whitelist.traffic") : t("whitelist.range", { first, last })}
    </Row>
  ));
}

function Signalling({ ports }: { ports: Whitelist["signallingPorts"] }) {
  const { t } = useTranslation();
  const ways = [ports.udp && `UDP ${ports.udp}`, ports.tcp && `TCP ${ports.tcp}`].filter(Boolean).join(", ");
  return ways ? <Row name={t("whitelist.signalling")} value={ways} /> : null;
}

function Row({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div className={classes.row}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.value}>{value}</span>
        {children && <span className={classes.note}>{children}</span>}
      </dd>
      <CopyValue value={value} name={name} />
    </div>
  );
}
