const KINDS: Readonly<Record<string, string>> = {
  "audio/mpeg": "MP3",
  "audio/mp4": "M4A",
  "audio/wav": "WAV",
  "audio/flac": "FLAC",
  "audio/ogg": "OGG",
  "audio/webm": "WebM",
};

/** What people call a kind of sound file. */
export const kindOf = (mediaType: string): string => KINDS[mediaType] ?? mediaType;

/** A size as people read it: "48 kB", "3.2 MB". */
export function formatSize(octets: number, language: string): string {
  const large = octets >= 1_000_000;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(octets / (large ? 1_000_000 : 1000), large ? 0 : 1));
}
