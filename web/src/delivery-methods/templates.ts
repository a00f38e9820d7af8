/** What a template can say about a call, with an example of each for the preview. */
export const DYNAMIC_FIELDS: Readonly<Record<string, string>> = {
  "call.id": "0199d3c2-7a30-7c11-9d58-2f1d36a0a001",
  "call.direction": "inbound",
  "call.start": "2026-03-02 11:30:15 +01:00",
  "call.duration": "1 minute 4 seconds",
  "caller.number": "12025550147",
  "caller.name": "Maria Weber",
  "callee.number": "12025550101",
  did: "12025550101",
  internal_number: "101",
  "user.name": "Ana Ortiz",
  contact_method: "Ana's phone",
  "module.name": "",
  call_flow: "",
  "file.type": "Voicemail",
  "file.ext": "mp3",
  date: "2026-03-02",
  time: "11:30:15",
};

const WRITTEN = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A template with the examples in place of its fields; what is no field stays as it is. */
export const filled = (template: string): string =>
  template.replace(WRITTEN, (whole, field: string) =>
    Object.hasOwn(DYNAMIC_FIELDS, field) ? (DYNAMIC_FIELDS[field] ?? "") : whole,
  );

/** What stands between double braces and is no field. */
export const unknownFields = (template: string): readonly string[] =>
  [...template.matchAll(WRITTEN)]
    .map((found) => found[1] ?? "")
    .filter((name) => !Object.hasOwn(DYNAMIC_FIELDS, name));
