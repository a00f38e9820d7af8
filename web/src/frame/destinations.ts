import {
  IconAddressBook,
  IconCalendarTime,
  IconHash,
  IconHistory,
  IconInbox,
  IconMailForward,
  IconPhoneCall,
  IconPlugConnected,
  IconSettings,
  IconUsers,
  IconVolume,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Session } from "../api/model";

/** A place the rail and the commands lead to. */
export interface Destination {
  readonly name:
    | "contactMethods"
    | "users"
    | "numbers"
    | "audioFiles"
    | "timeSchedules"
    | "deliveryMethods"
    | "callsLive"
    | "callsHistory"
    | "trunks"
    | "inbox"
    | "settings";
  readonly to:
    | "/contact-methods/sip-accounts"
    | "/users"
    | "/numbers/phone-numbers"
    | "/audio-files"
    | "/time-schedules"
    | "/delivery-methods"
    | "/calls/live"
    | "/calls/history"
    | "/trunks"
    | "/inbox"
    | "/settings/server";
  /** Addresses below this one count as being there. */
  readonly below: string;
  readonly icon: TablerIcon;
  readonly group: "work" | "operator";
}

const all: readonly Destination[] = [
  {
    name: "contactMethods",
    to: "/contact-methods/sip-accounts",
    below: "/contact-methods",
    icon: IconAddressBook,
    group: "work",
  },
  { name: "users", to: "/users", below: "/users", icon: IconUsers, group: "work" },
  { name: "numbers", to: "/numbers/phone-numbers", below: "/numbers", icon: IconHash, group: "work" },
  { name: "audioFiles", to: "/audio-files", below: "/audio-files", icon: IconVolume, group: "work" },
  {
    name: "timeSchedules",
    to: "/time-schedules",
    below: "/time-schedules",
    icon: IconCalendarTime,
    group: "work",
  },
  {
    name: "deliveryMethods",
    to: "/delivery-methods",
    below: "/delivery-methods",
    icon: IconMailForward,
    group: "work",
  },
  { name: "callsLive", to: "/calls/live", below: "/calls/live", icon: IconPhoneCall, group: "work" },
  { name: "callsHistory", to: "/calls/history", below: "/calls/history", icon: IconHistory, group: "work" },
  { name: "inbox", to: "/inbox", below: "/inbox", icon: IconInbox, group: "work" },
  { name: "settings", to: "/settings/server", below: "/settings", icon: IconSettings, group: "work" },
  { name: "trunks", to: "/trunks", below: "/trunks", icon: IconPlugConnected, group: "operator" },
];

/** What exists for this session: the inbox belongs to the demonstration, the trunks to the operator. */
export function destinations({ demo, role }: Pick<Session, "demo" | "role">): readonly Destination[] {
  return all.filter(
    (place) => (place.name !== "inbox" || demo) && (place.group !== "operator" || role === "operator"),
  );
}
