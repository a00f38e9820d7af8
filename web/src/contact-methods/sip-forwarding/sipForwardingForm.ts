import type { TFunction } from "i18next";
import { isAddressRange } from "../../form/addressRange";
import type { Rules } from "../../form/formState";
import { textOrNull } from "../../form/rules";
import type { NetworkProtocol, SipForwarding, SipForwardingFields } from "../contactMethod";
import { type InboundValues, inboundFields, inboundRules, inboundValues } from "../inbound/inboundForm";

export const NETWORK_PROTOCOLS: readonly NetworkProtocol[] = [
  "ipv4Only",
  "ipv6Only",
  "dualStack",
  "ipv4Preferred",
  "ipv6Preferred",
];
const LAST_PORT = 65535;
const NOT_IN_A_USERNAME = /[\s@<>"]/;
const NAME = /^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}.])?$/u;

/** Whether a text is a name or an address, an IPv6 one with or without brackets; a port does not belong to it. */
function isHost(text: string): boolean {
  const address = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
  if (!address.includes(":")) return NAME.test(text);
  return !address.includes("/") && isAddressRange(address);
}

/** A SIP forwarding as its form has it. */
export interface SipForwardingValues extends InboundValues {
  username: string;
  domain: string;
  port: number | string;
  networkProtocol: NetworkProtocol;
  followRedirects: boolean;
  acceptPrompt: boolean;
  authenticationUsername: string;
  authenticationPassword: string;
}

/** The name of a forwarding that was given none: where it leads. */
const usualName = ({ username, domain }: Pick<SipForwarding, "username" | "domain">): string =>
  `${username}@${domain}`;

export const sipForwardingValues = (
  forwarding: SipForwarding | undefined,
  userId: string | undefined,
): SipForwardingValues => ({
  ...inboundValues(forwarding, userId, ""),
  ...(forwarding && forwarding.name === usualName(forwarding) ? { name: "" } : {}),
  username: forwarding?.username ?? "",
  domain: forwarding?.domain ?? "",
  port: forwarding?.port ?? "",
  networkProtocol: forwarding?.networkProtocol ?? "ipv4Preferred",
  followRedirects: forwarding?.followRedirects ?? false,
  acceptPrompt: forwarding?.acceptPrompt ?? false,
  authenticationUsername: forwarding?.authenticationUsername ?? "",
  authenticationPassword: "",
});

export function sipForwardingRules(t: TFunction): Rules<SipForwardingValues> {
  return {
    ...inboundRules(t),
    username: (value) => {
      if (!value.trim()) return t("form.required");
      return NOT_IN_A_USERNAME.test(value.trim()) ? t("sipForwardings.usernameRule") : undefined;
    },
    domain: (value) => {
      if (!value.trim()) return t("form.required");
      return isHost(value.trim()) ? undefined : t("sipForwardings.domainRule");
    },
    port: (value) => {
      const port = Number(value);
      return value === "" || (Number.isInteger(port) && port >= 1 && port <= LAST_PORT)
        ? undefined
        : t("sipForwardings.portRule");
    },
    authenticationUsername: (value, values) =>
      !value.trim() && values.authenticationPassword ? t("sipForwardings.authenticationNeeded") : undefined,
  };
}

export function sipForwardingFields(values: SipForwardingValues): SipForwardingFields {
  const username = values.username.trim();
  const domain = values.domain.trim();
  return {
    ...inboundFields(values),
    name: values.name.trim() || usualName({ username, domain }),
    username,
    domain,
    port: values.port === "" ? null : Number(values.port),
    networkProtocol: values.networkProtocol,
    followRedirects: values.followRedirects,
    acceptPrompt: values.acceptPrompt,
    authenticationUsername: textOrNull(values.authenticationUsername),
    ...password(values),
  };
}

/** Never shown, so empty means unchanged; taking the username away takes it away as well. */
function password(values: SipForwardingValues): Pick<SipForwardingFields, "authenticationPassword"> {
  if (!values.authenticationUsername.trim()) return { authenticationPassword: null };
  return values.authenticationPassword ? { authenticationPassword: values.authenticationPassword } : {};
}
