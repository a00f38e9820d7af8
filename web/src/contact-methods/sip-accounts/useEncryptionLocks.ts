import { useQuery } from "@tanstack/react-query";
import { api, body } from "../../api/client";
import type { MediaType, Transport } from "../contactMethod";

/** The media types and transports that the operator has not enabled for this account; all of them while unknown. */
export function useEncryptionLocks(): ReadonlySet<MediaType | Transport> {
  const { data: settings } = useQuery({
    queryKey: ["settings", "encryption"],
    queryFn: () => body(api.GET("/api/v1/settings")),
    retry: false,
  });
  const locked = new Set<MediaType | Transport>();
  if (!settings?.srtpEnabled) locked.add("SRTP-SDES").add("SRTP-DTLS");
  if (!settings?.tlsEnabled) locked.add("TLS");
  return locked;
}
