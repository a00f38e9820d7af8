import type { TFunction } from "i18next";
import type { Rules } from "../../form/formState";
import type { RecordingFields } from "../contactMethod";

/** The recording part of a contact method as its form has it. */
export type RecordingValues = RecordingFields;

export const RECORDED_KINDS = [
  "recordInboundInternal",
  "recordInboundExternal",
  "recordOutboundInternal",
  "recordOutboundExternal",
  "recordOnDemand",
] as const satisfies readonly (keyof RecordingFields)[];

export function recordingValues(method: RecordingFields | undefined): RecordingValues {
  return {
    recordingDeliveryMethod: method?.recordingDeliveryMethod ?? null,
    recordInboundInternal: method?.recordInboundInternal ?? false,
    recordInboundExternal: method?.recordInboundExternal ?? false,
    recordOutboundInternal: method?.recordOutboundInternal ?? false,
    recordOutboundExternal: method?.recordOutboundExternal ?? false,
    recordOnDemand: method?.recordOnDemand ?? false,
  };
}

/** A recording that goes nowhere would be lost, so none is made without a delivery method. */
export function recordingRules(t: TFunction): Rules<RecordingValues> {
  return {
    recordingDeliveryMethod: (value, values) =>
      !value && RECORDED_KINDS.some((kind) => values[kind]) ? t("recording.deliveryNeeded") : undefined,
  };
}

/** The recording part alone, out of a form that may hold more. */
export const recordingFields = (values: RecordingValues): RecordingFields => recordingValues(values);
