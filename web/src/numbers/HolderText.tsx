import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

interface HolderTextProps {
  holder?: { kind: string; id: string; name: string } | null;
}

/** Where a number leads: the contact method it rings, or nowhere yet. */
export function HolderText({ holder }: HolderTextProps) {
  const { t } = useTranslation();
  if (!holder) return <span style={{ color: "var(--quiet)" }}>{t("numbers.nowhere")}</span>;
  if (holder.kind !== "sipAccount") return <bdi>{holder.name}</bdi>;
  return (
    <Anchor
      size="sm"
      renderRoot={(root) => (
        <Link {...root} to="/contact-methods/sip-accounts" search={{ open: holder.id }} />
      )}
    >
      <bdi>{holder.name}</bdi>
    </Anchor>
  );
}
