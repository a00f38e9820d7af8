import type { LinkProps } from "@tanstack/react-router";
import type { Relation } from "../api/model";

const ADDRESS = {
  user: "/users",
  appLine: "/contact-methods/app-configurations",
  sipAccount: "/contact-methods/sip-accounts",
  pstnRoute: "/contact-methods/pstn-routes",
  sipForwarding: "/contact-methods/sip-forwarding",
  emailContact: "/contact-methods/email",
  phoneNumber: "/numbers/phone-numbers",
  internalNumber: "/numbers/internal-numbers",
  deliveryMethod: "/delivery-methods",
  audioFile: undefined,
  timeSchedule: "/time-schedules",
  appDevice: "/users/app-devices",
  appInvitation: undefined,
  systemEmail: "/settings/server",
  trunk: "/trunks",
} as const satisfies Record<string, LinkProps["to"]>;

/** What a relation can point to, and the page that shows it (open to the thing with `?open=id`). */
export type Kind = keyof typeof ADDRESS;

export const isKind = (kind: Relation["kind"]): kind is Kind => kind in ADDRESS;

export const addressOfKind = <K extends Kind>(kind: K): (typeof ADDRESS)[K] => ADDRESS[kind];
