import type { MediaType, Transport } from "../contract";

const LOCKED: ReadonlySet<MediaType | Transport> = new Set(["SRTP-SDES", "SRTP-DTLS", "TLS"]);

/** The media types and transports that the operator has not enabled for this account. */
export function useEncryptionLocks(): ReadonlySet<MediaType | Transport> {
  return LOCKED;
}
