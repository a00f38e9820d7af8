import type { TFunction } from "i18next";
import type { SipAccount, SipAccountFields } from "../../api/model";
import type { Rules } from "../../form/formState";
import { isEmail, textOrNull } from "../../form/rules";

/** A SIP account as its form has it: texts are never null. */
export interface SipAccountValues {
  name: string;
  userId: string | null;
  numbers: string[];
  internalNumbers: string[];
  whenUnavailable: SipAccount["whenUnavailable"];
  voicemailEmail: string;
  ringSeconds: number | string;
  externalCallsEnabled: boolean;
  callerIdNumber: string | null;
  callerIdName: string;
  internalCallerId: string | null;
}

export const SHORTEST_RINGING = 5;
export const LONGEST_RINGING = 120;
const INTERNAL_NUMBER = /^\d{1,4}$/;

/** The form of an account; a new one begins with the usual name. */
export function sipAccountValues(
  account: SipAccount | undefined,
  userId: string | undefined,
  usualName: string,
): SipAccountValues {
  return {
    name: account?.name ?? usualName,
    userId: account?.userId ?? userId ?? null,
    numbers: account?.numbers ?? [],
    internalNumbers: account?.internalNumbers ?? [],
    whenUnavailable: account?.whenUnavailable ?? "doNothing",
    voicemailEmail: account?.voicemailEmail ?? "",
    ringSeconds: account?.ringSeconds ?? 60,
    externalCallsEnabled: account?.externalCallsEnabled ?? false,
    callerIdNumber: account?.callerIdNumber ?? null,
    callerIdName: account?.callerIdName ?? "",
    internalCallerId: account?.internalCallerId ?? null,
  };
}

/** The rules of the form; what only the server knows, such as who holds a number, it answers itself. */
export function sipAccountRules(t: TFunction): Rules<SipAccountValues> {
  return {
    name: (value) => (value.trim() ? undefined : t("form.required")),
    userId: (value) => (value ? undefined : t("form.required")),
    internalNumbers: (value) => {
      const wrong = value.find((number) => !INTERNAL_NUMBER.test(number));
      return wrong === undefined ? undefined : t("sipAccounts.internalRule", { number: wrong });
    },
    voicemailEmail: (value, values) =>
      values.whenUnavailable === "voicemail" && value.trim() && !isEmail(value) ? t("form.email") : undefined,
    ringSeconds: (value) => {
      const seconds = Number(value);
      return Number.isInteger(seconds) && seconds >= SHORTEST_RINGING && seconds <= LONGEST_RINGING
        ? undefined
        : t("sipAccounts.ringRange", { from: SHORTEST_RINGING, to: LONGEST_RINGING });
    },
    callerIdNumber: (value, values) =>
      values.externalCallsEnabled && !value ? t("sipAccounts.callerIdNeeded") : undefined,
  };
}

export function sipAccountFields(values: SipAccountValues): SipAccountFields {
  return {
    name: values.name.trim(),
    userId: values.userId ?? "",
    numbers: values.numbers,
    internalNumbers: values.internalNumbers,
    whenUnavailable: values.whenUnavailable,
    voicemailEmail: textOrNull(values.voicemailEmail),
    ringSeconds: Number(values.ringSeconds),
    externalCallsEnabled: values.externalCallsEnabled,
    callerIdNumber: values.callerIdNumber,
    callerIdName: textOrNull(values.callerIdName),
    internalCallerId: values.internalCallerId,
  };
}
