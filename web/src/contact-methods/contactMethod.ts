import type { components } from "../api/schema";

type Schemas = components["schemas"];

export type AppLine = Schemas["AppLine"];
export type SipAccount = Schemas["SipAccount"];
export type PstnRoute = Schemas["PstnRoute"];
export type SipForwarding = Schemas["SipForwarding"];
export type Whitelist = Schemas["Whitelist"];
export type UnavailableAction = Schemas["UnavailableAction"];
export type UnavailableReasons = Schemas["UnavailableReasons"];
/** Why a contact method was unavailable. */
export type UnavailableReason = keyof UnavailableReasons;

type Inbound =
  | "userId"
  | "name"
  | "numbers"
  | "internalNumbers"
  | "whenUnavailable"
  | "whenUnavailableContactMethod"
  | "whenUnavailableInternalNumber"
  | "unavailableReasons"
  | "voicemailAudio"
  | "voicemailDeliveryMethod"
  | "ringSeconds";
type Outbound =
  | "externalCallsEnabled"
  | "callerIdNumbers"
  | "callerIdName"
  | "internalCallerId"
  | "internalAnnouncement"
  | "externalAnnouncement";
type Recording =
  | "recordingDeliveryMethod"
  | "recordInboundInternal"
  | "recordInboundExternal"
  | "recordOutboundInternal"
  | "recordOutboundExternal"
  | "recordOnDemand";
type Advanced = "allowedAddressesOnly" | "allowedAddresses" | "codecs" | "mediaTypes" | "transports";

/** What every contact method that takes calls has. */
export type ContactMethod = Pick<PstnRoute, Inbound | "id" | "userName" | "voicemailGoesTo" | "version">;

/** How calls reach a contact method and what becomes of those it cannot take. */
export type InboundFields = Pick<PstnRoute, Inbound>;
/** Whom a contact method may call, and as whom. */
export type OutboundFields = Pick<SipAccount, Outbound>;
/** Which calls are recorded, and where the recordings go. */
export type RecordingFields = Pick<SipAccount, Recording>;

export type AppLineFields = InboundFields & OutboundFields & RecordingFields;
export type SipAccountFields = Pick<
  SipAccount,
  Inbound | Outbound | Recording | Advanced | "allowCallTransfer"
>;
export type PstnRouteFields = Pick<PstnRoute, Inbound | "destination" | "allowCallTransfer" | "acceptPrompt">;
export type SipForwardingFields = Pick<
  SipForwarding,
  | Inbound
  | "username"
  | "domain"
  | "port"
  | "networkProtocol"
  | "followRedirects"
  | "acceptPrompt"
  | "authenticationUsername"
> &
  // Only ever sent; left out it stays as it is.
  Pick<Schemas["SipForwardingFields"], "authenticationPassword">;

export type WhenUnavailable = InboundFields["whenUnavailable"];
export type Codec = SipAccount["codecs"][number];
export type MediaType = SipAccount["mediaTypes"][number];
export type Transport = SipAccount["transports"][number];
export type NetworkProtocol = SipForwarding["networkProtocol"];
