import type { TFunction } from "i18next";
import { isAddressRange } from "../../form/addressRange";
import type { Rules } from "../../form/formState";
import type { Codec, MediaType, SipAccount, SipAccountFields, Transport } from "../contactMethod";
import { type InboundValues, inboundFields, inboundRules, inboundValues } from "../inbound/inboundForm";
import { type OutboundValues, outboundFields, outboundRules, outboundValues } from "../outbound/outboundForm";
import {
  type RecordingValues,
  recordingFields,
  recordingRules,
  recordingValues,
} from "../recording/recordingForm";

export const CODECS: readonly Codec[] = ["OPUS", "G722", "PCMU", "PCMA", "G729", "GSM", "telephone-event"];
export const MEDIA_TYPES: readonly MediaType[] = ["RTP", "SRTP-SDES", "SRTP-DTLS"];
export const TRANSPORTS: readonly Transport[] = ["TCP", "UDP", "TLS", "WSS"];

const USUAL_CODECS: readonly Codec[] = ["OPUS", "G722", "PCMU", "PCMA", "telephone-event"];

/** The technical part of a SIP account. */
export interface AdvancedValues {
  allowedAddressesOnly: boolean;
  allowedAddresses: string[];
  codecs: Codec[];
  mediaTypes: MediaType[];
  transports: Transport[];
}

/** A SIP account as its form has it. */
export interface SipAccountValues extends InboundValues, OutboundValues, RecordingValues, AdvancedValues {
  allowCallTransfer: boolean;
}

/** The form of an account; a new one begins with the usual name. */
export function sipAccountValues(
  account: SipAccount | undefined,
  userId: string | undefined,
  usualName: string,
): SipAccountValues {
  return {
    ...inboundValues(account, userId, usualName),
    ...outboundValues(account),
    ...recordingValues(account),
    allowCallTransfer: account?.allowCallTransfer ?? false,
    allowedAddressesOnly: account?.allowedAddressesOnly ?? false,
    allowedAddresses: account?.allowedAddresses ?? [],
    codecs: account?.codecs ?? [...USUAL_CODECS],
    mediaTypes: account?.mediaTypes ?? ["RTP"],
    transports: account?.transports ?? ["UDP", "TCP"],
  };
}

/** Codecs that carry sound; telephone-event carries only key presses. */
const carriesSound = (codec: Codec): boolean => codec !== "telephone-event";

function advancedRules(t: TFunction): Rules<AdvancedValues> {
  return {
    allowedAddresses: (value, values) => {
      if (!values.allowedAddressesOnly) return undefined;
      if (value.length === 0) return t("advanced.addressesNeeded");
      const wrong = value.find((entry) => !isAddressRange(entry));
      return wrong === undefined ? undefined : t("advanced.addressRule", { entry: wrong });
    },
    codecs: (value) => (value.some(carriesSound) ? undefined : t("advanced.codecNeeded")),
    mediaTypes: (value) => (value.length > 0 ? undefined : t("advanced.mediaTypeNeeded")),
    transports: (value) => (value.length > 0 ? undefined : t("advanced.transportNeeded")),
  };
}

export function sipAccountRules(t: TFunction): Rules<SipAccountValues> {
  return {
    ...inboundRules(t),
    ...outboundRules(t),
    ...recordingRules(t),
    ...advancedRules(t),
    name: (value) => (value.trim() ? undefined : t("form.required")),
  };
}

export const sipAccountFields = (values: SipAccountValues): SipAccountFields => ({
  ...inboundFields(values),
  ...outboundFields(values),
  ...recordingFields(values),
  allowCallTransfer: values.allowCallTransfer,
  allowedAddressesOnly: values.allowedAddressesOnly,
  allowedAddresses: values.allowedAddresses,
  codecs: values.codecs,
  mediaTypes: values.mediaTypes,
  transports: values.transports,
});
