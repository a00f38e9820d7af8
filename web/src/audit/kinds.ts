import type { TFunction } from "i18next";
import { fieldName } from "./fieldName";

/** What the audit log tells of, in the order of the main menu. */
export const KINDS = [
  "appLine",
  "sipAccount",
  "pstnRoute",
  "sipForwarding",
  "emailContact",
  "user",
  "appInvitation",
  "appDevice",
  "phoneNumber",
  "internalNumber",
  "audioFile",
  "timeSchedule",
  "deliveryMethod",
  "domain",
  "access",
  "person",
  "apiToken",
  "settings",
  "account",
  "trunk",
] as const;

/** A kind as people read it; one that is newer than these pages is spelled out. */
export const kindLabel = (t: TFunction, kind: string): string =>
  t(`audit.kinds.${kind}` as "audit.kinds.user", { defaultValue: fieldName(kind) });
