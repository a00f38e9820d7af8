import { act, read, resource } from "../api/resource";
import type {
  AppLine,
  AppLineFields,
  PstnRoute,
  PstnRouteFields,
  SipAccount,
  SipAccountFields,
  SipForwarding,
  SipForwardingFields,
  Whitelist,
} from "./contactMethod";

export const appLines = resource<AppLine, AppLineFields>("app-lines");
export const sipAccounts = resource<SipAccount, SipAccountFields>("sip-accounts");
export const pstnRoutes = resource<PstnRoute, PstnRouteFields>("pstn-routes");
export const sipForwardings = resource<SipForwarding, SipForwardingFields>("sip-forwardings");

/** Sends the user the mail that connects the app; an earlier one no longer counts. */
export const inviteToApp = (userId: string): Promise<unknown> => act("users", userId, "app-invitation");

/** The addresses and ports that the far side of a SIP forwarding must let in. */
export const whitelist = (): Promise<Whitelist> => read<Whitelist>("sip-forwardings/whitelist");
