import type { AudioFile, AudioFileFields } from "../api/model";
import { resource } from "../api/resource";

export const audioFiles = resource<AudioFile, AudioFileFields>("audio-files");

/** Where a file's sound is. */
export const contentOf = (file: AudioFile): string => `/api/v1/audio-files/${file.id}/content`;
