import type { EmailContact, EmailContactFields } from "../api/model";
import { resource } from "../api/resource";
import type { Tone } from "../components/Status";

export const emailContacts = resource<EmailContact, EmailContactFields>("email-contacts");

/** The colour of a status; its word stands beside it. */
export const statusTone: Record<EmailContact["status"], Tone> = {
  pending: "warn",
  verified: "good",
  failed: "bad",
};
