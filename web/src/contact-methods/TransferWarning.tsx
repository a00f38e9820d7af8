import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Trans } from "react-i18next";
import { Notice } from "../components/Notice";

/** What transfers may cost, and what else they need. */
export function TransferWarning() {
  return (
    <Notice>
      <Trans
        i18nKey="contactMethods.transferWarning"
        components={{
          settings: <Anchor inherit renderRoot={(root) => <Link {...root} to="/settings" search={{}} />} />,
        }}
      />
    </Notice>
  );
}
