import { Button, Center, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Mark } from "./Mark";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Center mih="60vh" p="md">
      <Stack align="center" gap="sm" maw={420} ta="center">
        <Mark size={44} />
        <Title order={1}>{t("notFound.title")}</Title>
        <Text c="dimmed">{t("notFound.text")}</Text>
        <Button component="a" href="/">
          {t("notFound.action")}
        </Button>
      </Stack>
    </Center>
  );
}
