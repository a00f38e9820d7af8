import type { TFunction } from "i18next";
import type { Rules } from "../../form/formState";
import type { AppLine, AppLineFields } from "../contactMethod";
import { type InboundValues, inboundFields, inboundRules, inboundValues } from "../inbound/inboundForm";
import { type OutboundValues, outboundFields, outboundRules, outboundValues } from "../outbound/outboundForm";
import {
  type RecordingValues,
  recordingFields,
  recordingRules,
  recordingValues,
} from "../recording/recordingForm";

/** An app line as its form has it. */
export interface AppLineValues extends InboundValues, OutboundValues, RecordingValues {}

/** The form of an app line; that of a new one belongs to the user given. */
export const appLineValues = (
  line: AppLine | undefined,
  userId: string | undefined,
  usualName: string,
): AppLineValues => ({
  ...inboundValues(line, userId, usualName),
  ...outboundValues(line),
  ...recordingValues(line),
});

export const appLineRules = (t: TFunction): Rules<AppLineValues> => ({
  ...inboundRules(t),
  ...outboundRules(t),
  ...recordingRules(t),
});

export const appLineFields = (values: AppLineValues): AppLineFields => ({
  ...inboundFields(values),
  ...outboundFields(values),
  ...recordingFields(values),
});
