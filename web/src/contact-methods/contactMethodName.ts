import { formatPhoneNumber } from "../format/phoneNumber";
import type { AppLine, PstnRoute, SipAccount, SipForwarding } from "./contactMethod";

/** What people call a SIP account: its own name, else its owner's. */
export const sipAccountName = (account: Pick<SipAccount, "name" | "userName">): string =>
  account.name?.trim() || account.userName;

/** An app line goes by its user: there is one for each. */
export const appLineName = (line: Pick<AppLine, "userName">): string => line.userName;

export const pstnRouteName = (route: Pick<PstnRoute, "name" | "destination">): string =>
  route.name?.trim() || formatPhoneNumber(route.destination);

export const sipForwardingName = (forwarding: Pick<SipForwarding, "name" | "username" | "domain">): string =>
  forwarding.name?.trim() || `${forwarding.username}@${forwarding.domain}`;
