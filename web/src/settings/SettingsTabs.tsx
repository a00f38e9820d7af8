import { useTranslation } from "react-i18next";
import { Tabs } from "../components/Tabs";

export function SettingsTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("rail.settings")}
      tabs={[
        { to: "/settings/server", label: t("settings.server") },
        { to: "/settings/api-tokens", label: t("apiTokens.title") },
      ]}
    />
  );
}
