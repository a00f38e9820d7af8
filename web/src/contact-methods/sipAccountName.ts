import type { SipAccount } from "../api/model";

/** What people call a SIP account: its own name, else its owner's. */
export const sipAccountName = (account: Pick<SipAccount, "name" | "userName">): string =>
  account.name?.trim() || account.userName;
