import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Holder } from "../api/model";
import { addressOfKind, isKind } from "../components/kinds";
import classes from "./HolderText.module.css";

interface HolderProps {
  holder?: Holder | null;
}

/** The contact method or other object that a number rings, with the way there; or nothing yet. */
export function HolderText({ holder }: HolderProps) {
  const { t } = useTranslation();
  if (!holder) return <span className={classes.quiet}>{t("numbers.nowhere")}</span>;
  const to = isKind(holder.kind) ? addressOfKind(holder.kind) : undefined;
  if (!to) return <bdi>{holder.name}</bdi>;
  return (
    <Anchor inherit renderRoot={(root) => <Link {...root} to={to} search={{ open: holder.id }} />}>
      <bdi>{holder.name}</bdi>
    </Anchor>
  );
}

/** Where calls to a number go: to which kind of thing. */
export function RoutingText({ holder }: HolderProps) {
  const { t } = useTranslation();
  if (!holder) return <span className={classes.quiet}>{t("numbers.nowhere")}</span>;
  return isKind(holder.kind) ? t(`kinds.${holder.kind}`) : holder.kind;
}
