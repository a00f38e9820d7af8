import type { Domain, DomainFields } from "../api/model";
import { act, resource } from "../api/resource";
import type { Tone } from "../components/Status";

export const domains = resource<Domain, DomainFields>("domains");

/** Looks for the record of a domain now; the answer is the domain as it is then. */
export const verifyDomain = async (id: string): Promise<Domain> =>
  (await act(domains.name, id, "verification")) as Domain;

/** The colour of a status; its word stands beside it. */
export const domainTone: Record<Domain["status"], Tone> = {
  pending: "idle",
  verified: "good",
  failed: "bad",
};
