import { useTranslation } from "react-i18next";
import { Tabs } from "../components/Tabs";

/** The users, and the devices on which they have the app. */
export function UserTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("rail.users")}
      tabs={[
        { to: "/users", label: t("rail.users") },
        { to: "/users/app-devices", label: t("appDevices.title") },
      ]}
    />
  );
}
