/** What is done when a contact method is unavailable. */
export type WhenUnavailable = "doNothing" | "voicemail" | "contactMethod" | "internalNumber";

/** Why a contact method was unavailable. */
export type UnavailableReason = "busy" | "noAnswer" | "offline" | "outOfHours";

/** What is done for one reason; an absent one follows what is done for all. */
export interface UnavailableAction {
  action: WhenUnavailable;
  contactMethod: string | null;
  internalNumber: string | null;
}

export type UnavailableReasons = Record<UnavailableReason, UnavailableAction | null>;

/** How calls reach a contact method and what becomes of those it cannot take. */
export interface InboundFields {
  userId: string;
  name: string;
  numbers: string[];
  internalNumbers: string[];
  whenUnavailable: WhenUnavailable;
  whenUnavailableContactMethod: string | null;
  whenUnavailableInternalNumber: string | null;
  unavailableReasons: UnavailableReasons;
  voicemailAudio: string | null;
  voicemailDeliveryMethod: string | null;
  ringSeconds: number;
}

/** Whom a contact method may call, and as whom. */
export interface OutboundFields {
  externalCallsEnabled: boolean;
  callerIdNumbers: string[];
  callerIdName: string | null;
  internalCallerId: string | null;
  internalAnnouncement: string | null;
  externalAnnouncement: string | null;
}

/** Which calls are recorded, and where the recordings go. */
export interface RecordingFields {
  recordingDeliveryMethod: string | null;
  recordInboundInternal: boolean;
  recordInboundExternal: boolean;
  recordOutboundInternal: boolean;
  recordOutboundExternal: boolean;
  recordOnDemand: boolean;
}

/** What the server adds to every contact method. */
export interface ContactMethod extends InboundFields {
  id: string;
  userName: string;
  voicemailGoesTo: string | null;
  version: number;
}

export type AppLineFields = InboundFields & OutboundFields & RecordingFields;

export interface AppLine extends ContactMethod, OutboundFields, RecordingFields {
  invitation: {
    state: "notInvited" | "invited" | "activated" | "expired";
    sentAt: string | null;
    expiresAt: string | null;
  };
  devices: number;
}

export type Codec = "OPUS" | "G722" | "PCMU" | "PCMA" | "G729" | "GSM" | "telephone-event";
export type MediaType = "RTP" | "SRTP-SDES" | "SRTP-DTLS";
export type Transport = "TCP" | "UDP" | "TLS" | "WSS";

export interface SipAccountFields extends InboundFields, OutboundFields, RecordingFields {
  allowCallTransfer: boolean;
  allowedAddressesOnly: boolean;
  allowedAddresses: string[];
  codecs: Codec[];
  mediaTypes: MediaType[];
  transports: Transport[];
}

export interface SipAccount extends ContactMethod, SipAccountFields {
  username: string;
  registered: boolean;
  registrations: {
    contact: string;
    transport: string;
    source: string;
    userAgent: string;
    expiresAt: string;
  }[];
}

export interface PstnRouteFields extends InboundFields {
  destination: string;
  allowCallTransfer: boolean;
  acceptPrompt: boolean;
}

export interface PstnRoute extends ContactMethod, PstnRouteFields {
  /** What is odd about the destination, though it is allowed. */
  destinationWarning: string | null;
}

export type NetworkProtocol = "ipv4Only" | "ipv6Only" | "dualStack" | "ipv4Preferred" | "ipv6Preferred";

export interface SipForwardingFields extends InboundFields {
  username: string;
  domain: string;
  port: number | null;
  networkProtocol: NetworkProtocol;
  followRedirects: boolean;
  acceptPrompt: boolean;
  authenticationUsername: string | null;
  /** Only ever sent; left out it stays as it is. */
  authenticationPassword?: string | null;
}

export interface SipForwarding extends ContactMethod, Omit<SipForwardingFields, "authenticationPassword"> {}

/** What the other side of a SIP forwarding must let in. */
export interface Whitelist {
  networks: { cidr: string; first: string; last: string }[];
  rtpPorts: { from: number; to: number };
  signallingPorts: { udp: number | null; tcp: number | null };
}
