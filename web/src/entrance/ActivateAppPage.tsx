import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Entrance } from "./Entrance";

/** Where an invitation to the app leads. Nothing is done with the link, which stays good. */
export function ActivateAppPage() {
  const { t } = useTranslation();
  return (
    <Entrance title={t("activateApp.title")} text={t("activateApp.text")}>
      <Text c="dimmed">{t("activateApp.offline")}</Text>
      <Text c="dimmed" mt="sm">
        {t("activateApp.meanwhile")}
      </Text>
    </Entrance>
  );
}
