import { Button, Center, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Shown when a page could not be drawn or fetched at all. */
export function PageFault({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Center mih="60vh" p="md">
      <Stack align="center" gap="sm" maw={460} ta="center" role="alert">
        <Title order={1}>{t("fault.title")}</Title>
        <Text c="dimmed">{t("fault.page")}</Text>
        <Text size="xs" c="dimmed">
          {error instanceof Error ? error.message : String(error)}
        </Text>
        <Button onClick={() => window.location.reload()}>{t("fault.reload")}</Button>
      </Stack>
    </Center>
  );
}
