import { Button, FileInput, Group, Text, TextInput } from "@mantine/core";
import { IconMicrophone, IconPlayerStopFilled, IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { AudioFile } from "../api/model";
import { said } from "../components/said";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { audioFiles, contentOf } from "./audioFiles";
import { soundName } from "./soundName";
import { LARGEST, upload } from "./upload";
import { useRecorder } from "./useRecorder";

const ACCEPTED = ".mp3,.m4a,.wav,.flac,.ogg,audio/*";

interface AudioFileDrawerProps {
  id: string;
  actions: (file: AudioFile) => readonly RowAction[];
}

export function AudioFileDrawer({ id, actions }: AudioFileDrawerProps) {
  const address = useListAddress();
  const file = useEdited("audio-files", id, audioFiles.read);
  if (id === NEW) return <UploadForm />;
  if (!file.data) return <PendingDrawer error={file.error} onClose={address.closeDrawer} />;
  return <NameForm file={file.data} actions={actions(file.data)} />;
}

function useDone() {
  const address = useListAddress();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["audio-files", "list"] });
    void queries.invalidateQueries({ queryKey: ["choices"] });
    address.closeDrawer();
  };
}

/** Plays what was chosen or recorded before it is kept. */
function Preview({ sound }: { sound: Blob }) {
  const { t } = useTranslation();
  const source = useMemo(() => URL.createObjectURL(sound), [sound]);
  useEffect(() => () => URL.revokeObjectURL(source), [source]);
  // biome-ignore lint/a11y/useMediaCaption: a sound that the person just chose or recorded has no captions
  return <audio controls src={source} aria-label={t("audioFiles.preview")} style={{ width: "100%" }} />;
}

function UploadForm() {
  const { t } = useTranslation();
  const address = useListAddress();
  const done = useDone();
  const form = useForm<{ name: string; file: File | null }>(
    { name: "", file: null },
    {
      name: (value) => (value.trim() ? undefined : t("form.required")),
      file: (value) => {
        if (!value) return t("audioFiles.choose");
        return value.size > LARGEST ? t("audioFiles.tooLarge") : undefined;
      },
    },
  );
  const take = (file: File | null) => {
    form.set("file", file);
    if (file && !form.values.name.trim()) form.set("name", soundName(file.name).slice(0, 100));
  };
  const recorder = useRecorder((sound) =>
    form.set("file", new File([sound], "recording", { type: sound.type })),
  );

  const save = () =>
    form.submit(async (_, { file, name }) => {
      if (!file) return;
      const kept = await upload(file, file.name, name.trim());
      said(t("audioFiles.uploaded", { name: kept.name }), t("audioFiles.uploadedNext"));
      done();
    });

  return (
    <FormDrawer
      title={t("audioFiles.create")}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        {
          id: "general",
          title: t("audioFiles.sound"),
          content: (
            <>
              <FileInput
                label={t("audioFiles.file")}
                description={t("audioFiles.fileHelp")}
                placeholder={t("audioFiles.choose")}
                withAsterisk
                clearable
                accept={ACCEPTED}
                leftSection={<IconUpload size={16} />}
                value={form.values.file}
                error={form.error("file")}
                onChange={take}
                data-autofocus
              />
              {recorder.possible && (
                <Group gap="sm">
                  <Button
                    variant="default"
                    leftSection={
                      recorder.recording ? <IconPlayerStopFilled size={16} /> : <IconMicrophone size={16} />
                    }
                    onClick={() => (recorder.recording ? recorder.stop() : void recorder.start())}
                  >
                    {t(recorder.recording ? "audioFiles.stop" : "audioFiles.record")}
                  </Button>
                  <Text size="sm" c="dimmed" role="status">
                    {recorder.recording && t("audioFiles.recording")}
                    {recorder.refused && t("audioFiles.noMicrophone")}
                  </Text>
                </Group>
              )}
              {form.values.file && <Preview sound={form.values.file} />}
              <TextInput
                {...form.text("name")}
                label={t("audioFiles.name")}
                withAsterisk
                autoComplete="off"
                dir="auto"
              />
            </>
          ),
        },
      ]}
    />
  );
}

function NameForm({ file, actions }: { file: AudioFile; actions: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const done = useDone();
  const [version] = useState(file.version);
  const form = useForm(
    { name: file.name },
    { name: (value) => (value.trim() ? undefined : t("form.required")) },
  );
  const save = () =>
    form.submit(async (_, { name }) => {
      const kept = await audioFiles.edit(file.id, version, { name: name.trim() });
      said(t("audioFiles.saved", { name: kept.name }));
      done();
    });

  return (
    <FormDrawer
      title={<bdi>{file.name}</bdi>}
      actions={<RowMenu name={file.name} actions={actions.filter((action) => action.id !== "edit")} />}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        {
          id: "general",
          title: t("audioFiles.sound"),
          content: (
            <>
              {/* biome-ignore lint/a11y/useMediaCaption: uploaded greetings carry no captions */}
              <audio
                controls
                preload="metadata"
                src={contentOf(file)}
                aria-label={file.name}
                style={{ width: "100%" }}
              />
              <TextInput
                {...form.text("name")}
                label={t("audioFiles.name")}
                withAsterisk
                autoComplete="off"
                dir="auto"
              />
            </>
          ),
        },
      ]}
    />
  );
}
