import type { TFunction } from "i18next";
import type { Rules } from "../../form/formState";
import { formatPhoneNumber, normalizePhoneNumber, phoneNumberFault } from "../../format/phoneNumber";
import type { PstnRoute, PstnRouteFields } from "../contactMethod";
import { type InboundValues, inboundFields, inboundRules, inboundValues } from "../inbound/inboundForm";

/** A PSTN route as its form has it. */
export interface PstnRouteValues extends InboundValues {
  destination: string;
  allowCallTransfer: boolean;
  acceptPrompt: boolean;
}

/** The name of a route that was given none: where it leads. */
const usualName = ({ destination }: Pick<PstnRoute, "destination">): string => formatPhoneNumber(destination);

export const pstnRouteValues = (
  route: PstnRoute | undefined,
  userId: string | undefined,
): PstnRouteValues => ({
  ...inboundValues(route, userId, ""),
  ...(route && route.name === usualName(route) ? { name: "" } : {}),
  destination: route?.destination ?? "",
  allowCallTransfer: route?.allowCallTransfer ?? false,
  acceptPrompt: route?.acceptPrompt ?? false,
});

export const pstnRouteRules = (t: TFunction): Rules<PstnRouteValues> => ({
  ...inboundRules(t),
  destination: (value) => {
    const fault = phoneNumberFault(value);
    return fault && t(`pstnRoutes.fault.${fault}`);
  },
});

/** The number that a person likely meant, where what was typed only has a prefix too many. */
export const correctedDestination = (typed: string): string | undefined => {
  if (phoneNumberFault(typed) !== "plus") return undefined;
  const corrected = normalizePhoneNumber(typed);
  return phoneNumberFault(corrected) === undefined ? corrected : undefined;
};

export function pstnRouteFields(values: PstnRouteValues): PstnRouteFields {
  const destination = normalizePhoneNumber(values.destination);
  return {
    ...inboundFields(values),
    name: values.name.trim() || usualName({ destination }),
    destination,
    allowCallTransfer: values.allowCallTransfer,
    acceptPrompt: values.acceptPrompt,
  };
}
