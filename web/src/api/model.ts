import type { components } from "./schema";

type Schemas = components["schemas"];

export type Problem = Schemas["Problem"];
export type Session = Schemas["Session"];
export type Setup = Schemas["Setup"];
export type Relation = Schemas["Relation"];
export type User = Schemas["User"];
export type UserDraft = Schemas["UserDraft"];
export type SipAccount = Schemas["SipAccount"];
export type SipAccountDraft = Schemas["SipAccountDraft"];
export type Credentials = Schemas["Credentials"];
export type PhoneNumber = Schemas["PhoneNumber"];
export type PhoneNumberDraft = Schemas["PhoneNumberDraft"];
export type InternalNumber = Schemas["InternalNumber"];
export type InternalNumberDraft = Schemas["InternalNumberDraft"];
export type Trunk = Schemas["Trunk"];
export type TrunkDraft = Schemas["TrunkDraft"];
export type LiveCall = Schemas["LiveCall"];
export type CallRecord = Schemas["CallRecord"];
export type ApiToken = Schemas["ApiToken"];
export type ApiTokenDraft = Schemas["ApiTokenDraft"];
export type Settings = Schemas["Settings"];
export type InboxMessage = Schemas["InboxMessage"];

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  total: number;
}
