import type { TFunction } from "i18next";
import type { Rules } from "../../form/formState";
import type {
  ContactMethod,
  InboundFields,
  UnavailableAction,
  UnavailableReason,
  WhenUnavailable,
} from "../contactMethod";
import { REASONS } from "../unavailable";

/** The inbound part of a contact method as its form has it; each reason is a field of its own. */
export interface InboundValues extends Record<UnavailableReason, UnavailableAction | null> {
  userId: string | null;
  name: string;
  numbers: string[];
  internalNumbers: string[];
  whenUnavailable: WhenUnavailable;
  whenUnavailableContactMethod: string | null;
  whenUnavailableInternalNumber: string | null;
  /** Whether reasons may have actions of their own. */
  unavailableReasons: boolean;
  voicemailAudio: string | null;
  voicemailDeliveryMethod: string | null;
  ringSeconds: number | string;
}

export const SHORTEST_RINGING = 5;
export const LONGEST_RINGING = 120;
const USUAL_RINGING = 60;
const INTERNAL_NUMBER = /^\d{1,4}$/;

/** The form of a contact method; a new one begins with the usual name. */
export function inboundValues(
  method: ContactMethod | undefined,
  userId: string | undefined,
  usualName: string,
): InboundValues {
  const reasons = method?.unavailableReasons;
  return {
    userId: method?.userId ?? userId ?? null,
    name: method?.name ?? usualName,
    numbers: method?.numbers ?? [],
    internalNumbers: method?.internalNumbers ?? [],
    whenUnavailable: method?.whenUnavailable ?? "doNothing",
    whenUnavailableContactMethod: method?.whenUnavailableContactMethod ?? null,
    whenUnavailableInternalNumber: method?.whenUnavailableInternalNumber ?? null,
    unavailableReasons: REASONS.some((reason) => Boolean(reasons?.[reason])),
    busy: reasons?.busy ?? null,
    noAnswer: reasons?.noAnswer ?? null,
    offline: reasons?.offline ?? null,
    outOfHours: reasons?.outOfHours ?? null,
    voicemailAudio: method?.voicemailAudio ?? null,
    voicemailDeliveryMethod: method?.voicemailDeliveryMethod ?? null,
    ringSeconds: method?.ringSeconds ?? USUAL_RINGING,
  };
}

/** Whether some caller may end in voicemail, so that its settings matter. */
export const leadsToVoicemail = (values: InboundValues): boolean =>
  values.whenUnavailable === "voicemail" ||
  (values.unavailableReasons && REASONS.some((reason) => values[reason]?.action === "voicemail"));

/** The rules of the inbound part; what only the server knows, such as who holds a number, it answers itself. */
export function inboundRules(t: TFunction): Rules<InboundValues> {
  const target = (
    action: WhenUnavailable | undefined,
    contactMethod: string | null | undefined,
    internalNumber: string | null | undefined,
  ) => {
    if (action === "contactMethod" && !contactMethod) return t("inbound.contactMethodNeeded");
    if (action === "internalNumber" && !internalNumber) return t("inbound.internalNumberNeeded");
    return undefined;
  };
  const reason = (value: UnavailableAction | null, values: InboundValues) =>
    values.unavailableReasons
      ? target(value?.action, value?.contactMethod, value?.internalNumber)
      : undefined;
  return {
    userId: (value) => (value ? undefined : t("form.required")),
    internalNumbers: (value) => {
      const wrong = value.find((number) => !INTERNAL_NUMBER.test(number));
      return wrong === undefined ? undefined : t("inbound.internalRule", { number: wrong });
    },
    whenUnavailableContactMethod: (value, values) => target(values.whenUnavailable, value, "other"),
    whenUnavailableInternalNumber: (value, values) => target(values.whenUnavailable, "other", value),
    busy: reason,
    noAnswer: reason,
    offline: reason,
    outOfHours: reason,
    ringSeconds: (value) => {
      const seconds = Number(value);
      return Number.isInteger(seconds) && seconds >= SHORTEST_RINGING && seconds <= LONGEST_RINGING
        ? undefined
        : t("inbound.ringRange", { from: SHORTEST_RINGING, to: LONGEST_RINGING });
    },
  };
}

/** An action without the targets of the actions that were not chosen. */
function clean(value: UnavailableAction | null): UnavailableAction | null {
  if (value === null) return null;
  const { action, contactMethod, internalNumber } = value;
  return {
    action,
    contactMethod: action === "contactMethod" ? contactMethod : null,
    internalNumber: action === "internalNumber" ? internalNumber : null,
  };
}

export function inboundFields(values: InboundValues): InboundFields {
  const all = clean({
    action: values.whenUnavailable,
    contactMethod: values.whenUnavailableContactMethod,
    internalNumber: values.whenUnavailableInternalNumber,
  });
  const own = (reason: UnavailableReason) => (values.unavailableReasons ? clean(values[reason]) : null);
  return {
    userId: values.userId ?? "",
    name: values.name.trim(),
    numbers: values.numbers,
    internalNumbers: values.internalNumbers,
    whenUnavailable: values.whenUnavailable,
    whenUnavailableContactMethod: all?.contactMethod ?? null,
    whenUnavailableInternalNumber: all?.internalNumber ?? null,
    unavailableReasons: {
      busy: own("busy"),
      noAnswer: own("noAnswer"),
      offline: own("offline"),
      outOfHours: own("outOfHours"),
    },
    voicemailAudio: values.voicemailAudio,
    voicemailDeliveryMethod: values.voicemailDeliveryMethod,
    ringSeconds: Number(values.ringSeconds),
  };
}
