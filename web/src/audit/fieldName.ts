/** A field as people read it: words apart, the first one capital; "voicemailAudio" is "Voicemail audio". */
export function fieldName(field: string): string {
  const words = field
    .split(".")
    .map((part) => part.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase())
    .join(": ")
    .replace(/\b(id|sip|csv|pstn|url|dns)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
