import { parsePhoneNumberFromString } from "libphonenumber-js/min";

const INTERNAL = /^\d{1,4}$/;

/** A number as people write it: internal numbers as they are, E.164 digits with "+" and spaces. */
export function formatPhoneNumber(number: string): string {
  if (INTERNAL.test(number)) return number;
  if (!/^\+?\d+$/.test(number)) return number;
  const parsed = parsePhoneNumberFromString(number.startsWith("+") ? number : `+${number}`);
  return parsed?.isPossible() ? parsed.formatInternational() : number;
}

/** The copyable form: E.164 with "+", internal numbers and words unchanged. */
export function copyablePhoneNumber(number: string): string {
  return /^\d{5,}$/.test(number) ? `+${number}` : number;
}

export type PhoneNumberFault = "empty" | "plus" | "letters" | "length";

/** Which rule of E.164 digits without a prefix a typed number breaks, if any. */
export function phoneNumberFault(typed: string): PhoneNumberFault | undefined {
  const compact = typed.replace(/[\s().-]/g, "");
  if (compact === "") return "empty";
  if (/^(\+|00|011)/.test(compact)) return "plus";
  if (!/^\d+$/.test(compact)) return "letters";
  if (!/^[1-9]\d{6,14}$/.test(compact)) return "length";
  return undefined;
}

/** What a person typed, as E.164 digits: separators and an international prefix removed. */
export function normalizePhoneNumber(typed: string): string {
  return typed.replace(/[\s().-]/g, "").replace(/^(\+|00|011)/, "");
}
