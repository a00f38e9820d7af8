import { useTranslation } from "react-i18next";
import { Tabs } from "../components/Tabs";

export function SettingsTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("rail.settings")}
      tabs={[
        { to: "/settings/server", label: t("settings.server") },
        { to: "/settings/domains", label: t("domains.title") },
        { to: "/settings/accesses", label: t("accesses.title") },
        { to: "/settings/api-tokens", label: t("apiTokens.title") },
        { to: "/settings/audit-log", label: t("audit.title") },
      ]}
    />
  );
}
