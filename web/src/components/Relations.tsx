import { Alert, Button, Group, Modal, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Relation } from "../api/model";
import { problemText } from "./problemText";
import { RelationList } from "./RelationList";

interface RelationsProps {
  name: string;
  relations: () => Promise<{ items: readonly Relation[] }>;
  onClose: () => void;
}

/** Tells where something is used, so that one looks before changing or deleting it. */
export function Relations({ name, relations, onClose }: RelationsProps) {
  const { t } = useTranslation();
  const used = useQuery({
    queryKey: ["relations", "shown", name],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => (await relations()).items,
  });
  return (
    <Modal opened onClose={onClose} title={t("relations.title", { name })} size="md" zIndex={400}>
      {used.isPending && <Skeleton height={20} />}
      {used.error && <Alert color="red">{problemText(t, used.error)}</Alert>}
      {used.data?.length === 0 && <Text c="dimmed">{t("relations.none")}</Text>}
      {used.data && used.data.length > 0 && <RelationList relations={used.data} onLeave={onClose} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("drawer.close")}
        </Button>
      </Group>
    </Modal>
  );
}
