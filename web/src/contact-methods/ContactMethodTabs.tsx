import { useTranslation } from "react-i18next";
import { Tabs } from "../components/Tabs";

/** The kinds of contact methods, each a page of its own. */
export function ContactMethodTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("rail.contactMethods")}
      tabs={[{ to: "/contact-methods/sip-accounts", label: t("sipAccounts.title") }]}
    />
  );
}
