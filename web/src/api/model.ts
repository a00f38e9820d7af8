import type { components } from "./schema";

type Schemas = components["schemas"];

export type Problem = Schemas["Problem"];
export type Session = Schemas["Session"];
export type Relation = Schemas["Relation"];
export type User = Schemas["User"];
export type UserFields = Schemas["UserFields"];
export type ExternalCalls = User["externalCalls"];
export type AppDevice = Schemas["AppDevice"];
export type TimeSchedule = Schemas["TimeSchedule"];
export type TimeScheduleFields = Schemas["TimeScheduleFields"];
export type WeekdayHours = Schemas["WeekdayHours"];
export type Hours = Schemas["Hours"];
export type SipAccount = Schemas["SipAccount"];
export type SipAccountFields = Schemas["SipAccountFields"];
export type Credentials = Schemas["SipAccountCredentials"];
export type PhoneNumber = Schemas["PhoneNumber"];
export type PhoneNumberFields = Schemas["PhoneNumberFields"];
export type InternalNumber = Schemas["InternalNumber"];
export type Holder = Schemas["Holder"];
export type Trunk = Schemas["Trunk"];
export type TrunkFields = Schemas["TrunkFields"];
export type LiveCall = Schemas["LiveCall"];
export type CallRecord = Schemas["CallRecord"];
export type Access = Schemas["Access"];
export type AuditEntry = Schemas["AuditEntry"];
export type ApiToken = Schemas["ApiToken"];
export type CreatedApiToken = Schemas["CreatedApiToken"];
export type Settings = Schemas["Settings"];
export type AudioFile = Schemas["AudioFile"];
export type AudioFileFields = Schemas["AudioFileFields"];
export type EmailContact = Schemas["EmailContact"];
export type EmailContactFields = Schemas["EmailContactFields"];
export type Domain = Schemas["Domain"];
export type DomainFields = Schemas["DomainFields"];
export type DeliveryMethod = Schemas["DeliveryMethod"];
export type DeliveryMethodFields = Schemas["DeliveryMethodFields"];
export type InboxMessage = Schemas["InboxMessage"];

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  total: number;
}
