import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Tabs } from "../components/Tabs";
import classes from "./ContactMethodTabs.module.css";

/** The kinds of contact methods, each a page of its own, and what the shown one is for. */
export function ContactMethodTabs({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <Tabs
        label={t("rail.contactMethods")}
        tabs={[
          { to: "/contact-methods/app-configurations", label: t("contactMethods.tab.appConfigurations") },
          { to: "/contact-methods/sip-accounts", label: t("contactMethods.tab.sipAccounts") },
          { to: "/contact-methods/pstn-routes", label: t("contactMethods.tab.pstnRoutes") },
          { to: "/contact-methods/sip-forwarding", label: t("contactMethods.tab.sipForwarding") },
          { to: "/contact-methods/email", label: t("contactMethods.tab.email") },
        ]}
      />
      {children && <p className={classes.about}>{children}</p>}
    </>
  );
}
