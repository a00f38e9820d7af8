import type { TFunction } from "i18next";
import type { Rules } from "../../form/formState";
import { textOrNull } from "../../form/rules";
import type { OutboundFields } from "../contactMethod";

/** The outbound part of a contact method as its form has it. */
export interface OutboundValues {
  externalCallsEnabled: boolean;
  callerIdNumbers: string[];
  callerIdName: string;
  internalCallerId: string | null;
  internalAnnouncement: string | null;
  externalAnnouncement: string | null;
}

export function outboundValues(method: OutboundFields | undefined): OutboundValues {
  return {
    externalCallsEnabled: method?.externalCallsEnabled ?? false,
    callerIdNumbers: method?.callerIdNumbers ?? [],
    callerIdName: method?.callerIdName ?? "",
    internalCallerId: method?.internalCallerId ?? null,
    internalAnnouncement: method?.internalAnnouncement ?? null,
    externalAnnouncement: method?.externalAnnouncement ?? null,
  };
}

export function outboundRules(t: TFunction): Rules<OutboundValues> {
  return {
    callerIdNumbers: (value, values) =>
      values.externalCallsEnabled && value.length === 0 ? t("outbound.callerIdNeeded") : undefined,
  };
}

/** The outbound part alone, out of a form that may hold more. */
export const outboundFields = (values: OutboundValues): OutboundFields => ({
  externalCallsEnabled: values.externalCallsEnabled,
  callerIdNumbers: values.callerIdNumbers,
  callerIdName: textOrNull(values.callerIdName),
  internalCallerId: values.internalCallerId,
  internalAnnouncement: values.internalAnnouncement,
  externalAnnouncement: values.externalAnnouncement,
});
