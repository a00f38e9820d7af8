import type { ContactMethod, UnavailableReason, WhenUnavailable } from "./contactMethod";

export const REASONS: readonly UnavailableReason[] = ["busy", "noAnswer", "offline", "outOfHours"];
export const ACTIONS: readonly WhenUnavailable[] = [
  "doNothing",
  "voicemail",
  "contactMethod",
  "internalNumber",
];

/** Whether at least one reason has an action of its own. */
export const actionsDiffer = ({ unavailableReasons }: Pick<ContactMethod, "unavailableReasons">): boolean =>
  REASONS.some((reason) => unavailableReasons[reason] !== null);
