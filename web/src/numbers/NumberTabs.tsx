import { useTranslation } from "react-i18next";
import { Tabs } from "../components/Tabs";

export function NumberTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("rail.numbers")}
      tabs={[
        { to: "/numbers/phone-numbers", label: t("phoneNumbers.title") },
        { to: "/numbers/internal-numbers", label: t("internalNumbers.title") },
      ]}
    />
  );
}
