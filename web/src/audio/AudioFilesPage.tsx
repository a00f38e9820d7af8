import { ActionIcon, Overlay, Text } from "@mantine/core";
import {
  IconLink,
  IconPencil,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconTrash,
  IconVolume,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { AudioFile } from "../api/model";
import { Confirm } from "../components/Confirm";
import { problemText } from "../components/problemText";
import { Relations } from "../components/Relations";
import { failed, said } from "../components/said";
import { formatDuration } from "../format/duration";
import { useTimeFormat } from "../session";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { AudioFileDrawer } from "./AudioFileDrawer";
import { audioFiles, contentOf } from "./audioFiles";
import { formatSize, kindOf } from "./format";
import { soundName } from "./soundName";
import { LARGEST, upload } from "./upload";
import { useDroppedFiles } from "./useDroppedFiles";

function useColumns(
  playing: AudioFile | undefined,
  play: (file: AudioFile | undefined) => void,
): readonly Column<AudioFile>[] {
  const { t, i18n } = useTranslation();
  const time = useTimeFormat();
  return useMemo(
    () => [
      {
        id: "play",
        title: t("audioFiles.play"),
        csv: [],
        width: 76,
        phone: "end",
        cell: (file) => {
          const plays = playing?.id === file.id;
          return (
            <ActionIcon
              variant="light"
              radius={999}
              aria-label={t(plays ? "audioFiles.pauseOf" : "audioFiles.playOf", { name: file.name })}
              onClick={(event) => {
                event.stopPropagation();
                play(plays ? undefined : file);
              }}
            >
              {plays ? <IconPlayerPauseFilled size={15} /> : <IconPlayerPlayFilled size={15} />}
            </ActionIcon>
          );
        },
      },
      {
        id: "name",
        title: t("audioFiles.name"),
        sort: "name",
        width: 280,
        phone: "title",
        cell: (file) => <bdi className="cut">{file.name}</bdi>,
      },
      {
        id: "lengthMilliseconds",
        title: t("audioFiles.length"),
        sort: "lengthMilliseconds",
        width: 110,
        end: true,
        phone: "line",
        cell: (file) => (
          <span className="tabular">
            {formatDuration(Math.max(1, Math.round(file.lengthMilliseconds / 1000)))}
          </span>
        ),
      },
      {
        id: "mediaType",
        title: t("audioFiles.kind"),
        sort: "mediaType",
        width: 110,
        cell: (file) => kindOf(file.mediaType),
      },
      {
        id: "sizeOctets",
        title: t("audioFiles.size"),
        sort: "sizeOctets",
        width: 110,
        end: true,
        cell: (file) => <span className="tabular">{formatSize(file.sizeOctets, i18n.language)}</span>,
      },
      {
        id: "createdAt",
        title: t("audioFiles.createdAt"),
        sort: "createdAt",
        width: 170,
        cell: (file) => <span className="tabular">{time.short(file.createdAt)}</span>,
      },
    ],
    [t, i18n.language, time, playing, play],
  );
}

/** Uploads what is dropped on the page, each file under its own name. */
function useUploads() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return async (files: readonly File[]) => {
    for (const file of files) {
      const name = soundName(file.name);
      try {
        if (file.size > LARGEST) throw new Error(t("audioFiles.tooLarge"));
        const kept = await upload(file, file.name, name);
        said(t("audioFiles.uploaded", { name: kept.name }), t("audioFiles.uploadedNext"));
      } catch (error) {
        failed(t("audioFiles.failed", { name }), problemText(t, error));
      }
    }
    void queries.invalidateQueries({ queryKey: ["audio-files", "list"] });
    void queries.invalidateQueries({ queryKey: ["choices"] });
  };
}

/** The sounds of the account: uploaded by + or by dropping, played, renamed and deleted. */
export function AudioFilesPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [playing, setPlaying] = useState<AudioFile>();
  const [related, setRelated] = useState<AudioFile>();
  const [deleting, setDeleting] = useState<AudioFile>();
  const columns = useColumns(playing, setPlaying);
  const uploads = useUploads();
  const over = useDroppedFiles((files) => void uploads(files));
  const rows = usePagedRows("audio-files", address.query, audioFiles.list);

  const actions = (file: AudioFile): RowAction[] => [
    {
      id: "edit",
      label: t("audioFiles.rename"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(file.id),
    },
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconLink size={16} />,
      run: () => setRelated(file),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(file),
    },
  ];

  return (
    <ListPage
      list="audio-files"
      csv="/api/v1/audio-files.csv"
      title={t("rail.audioFiles")}
      columns={columns}
      rows={rows}
      rowId={(file) => file.id}
      rowName={(file) => file.name}
      actions={actions}
      count={(count) => t("audioFiles.count", { count })}
      create={{ label: t("audioFiles.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconVolume size={26} />, text: t("audioFiles.empty") }}
    >
      {playing && (
        // biome-ignore lint/a11y/useMediaCaption: uploaded greetings carry no captions
        <audio key={playing.id} autoPlay src={contentOf(playing)} onEnded={() => setPlaying(undefined)} />
      )}
      {over && (
        <Overlay fixed center zIndex={500} backgroundOpacity={0.6} blur={2}>
          <Text c="white" size="lg" fw={600}>
            {t("audioFiles.drop")}
          </Text>
        </Overlay>
      )}
      {address.open && <AudioFileDrawer key={address.open} id={address.open} actions={actions} />}
      {related && (
        <Relations
          name={related.name}
          relations={() => audioFiles.relations(related.id)}
          onClose={() => setRelated(undefined)}
        />
      )}
      {deleting && (
        <Confirm
          title={t("audioFiles.deleteTitle", { name: deleting.name })}
          text={t("audioFiles.deleteText")}
          action={t("list.delete")}
          relations={() => audioFiles.relations(deleting.id)}
          run={() =>
            body(
              api.DELETE("/api/v1/audio-files/{id}", {
                params: { path: { id: deleting.id }, query: { force: true } },
              }),
            )
          }
          onDone={() => {
            said(t("audioFiles.deleted", { name: deleting.name }));
            if (playing?.id === deleting.id) setPlaying(undefined);
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
