import type { InternalNumber as SavedInternalNumber, PhoneNumber as SavedPhoneNumber } from "../api/model";

/** What a number rings, and whose it is. */
export interface Holder {
  kind: string;
  id: string;
  name: string;
  userId?: string | null;
  userName?: string | null;
}

export type PhoneNumber = Omit<SavedPhoneNumber, "holder"> & { holder?: Holder | null };
export type InternalNumber = Omit<SavedInternalNumber, "holder"> & { holder?: Holder | null };

/** One thing that happens to a call. */
export interface WhoRingsStep {
  text: string;
  kind?: string | null;
  id?: string | null;
  ringSeconds?: number | null;
  result?: string | null;
}

/** What would happen to a call, told by what routes calls. */
export interface WhoRings {
  at: string;
  summary: string;
  steps: WhoRingsStep[];
}
