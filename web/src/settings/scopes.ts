/** The areas of the API in the order of the pages, as scopes of tokens spell them. */
export const AREAS = [
  "contact-methods",
  "users",
  "numbers",
  "time-schedules",
  "delivery-methods",
  "audio-files",
  "calls",
  "settings",
  "accesses",
  "api-tokens",
  "audit-log",
  "trunks",
] as const;

export type Area = (typeof AREAS)[number];

/** What a token may do in an area; the audit log is only read. */
export const deeds = (area: Area): readonly ("read" | "write")[] =>
  area === "audit-log" ? ["read"] : ["read", "write"];
