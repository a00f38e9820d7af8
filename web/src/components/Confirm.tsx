import { Alert, Button, Group, Modal, Skeleton, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Relation } from "../api/model";
import { problemText } from "./problemText";
import { RelationList } from "./RelationList";

interface ConfirmProps {
  title: string;
  text: ReactNode;
  action: string;
  /** Where the thing is used; shown before it is deleted. */
  relations?: () => Promise<{ items: readonly Relation[] }>;
  /** Words to be typed before it is done, where something depends on the thing. */
  typed?: string;
  run: () => Promise<unknown>;
  onDone?: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone, telling what depends on it. */
export function Confirm({ title, text, action, relations, typed, run, onDone, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const used = useQuery({
    queryKey: ["relations", title],
    enabled: relations !== undefined,
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => (relations ? (await relations()).items : []),
  });
  const doing = useMutation({
    mutationFn: run,
    onSuccess: () => {
      onClose();
      onDone?.();
    },
  });

  const toType = used.data && used.data.length > 0 ? typed : undefined;
  // Typed or copied, names with odd white space must not be a riddle.
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  const waits = relations !== undefined && used.isPending;

  return (
    <Modal opened onClose={onClose} title={title} size="md" zIndex={400}>
      <Text c="dimmed">{text}</Text>
      {relations && used.isPending && <Skeleton height={20} mt="md" />}
      {used.data && used.data.length > 0 && (
        <>
          <Text mt="md" fw={500}>
            {t("confirm.relations")}
          </Text>
          <RelationList relations={used.data} onLeave={onClose} />
        </>
      )}
      {toType && (
        <TextInput
          mt="md"
          label={<bdi>{t("confirm.type", { words: toType })}</bdi>}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      {doing.error && (
        <Alert color="red" mt="md" role="alert">
          {problemText(t, doing.error)}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("drawer.cancel")}
        </Button>
        <Button
          color="red"
          loading={doing.isPending}
          disabled={waits || (toType !== undefined && plain(words) !== plain(toType))}
          onClick={() => doing.mutate()}
        >
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
