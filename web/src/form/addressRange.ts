const OCTET = /^(0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;
const GROUPS = 8;

function isV4(text: string): boolean {
  const octets = text.split(".");
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255);
}

/** The groups of one side of "::"; an IPv4 address at the end counts as two. */
function groups(text: string): number {
  if (text === "") return 0;
  const parts = text.split(":");
  const tail = parts.at(-1) ?? "";
  const dotted = tail.includes(".");
  if (dotted && !isV4(tail)) return Number.NaN;
  const plain = dotted ? parts.slice(0, -1) : parts;
  return plain.every((part) => GROUP.test(part)) ? plain.length + (dotted ? 2 : 0) : Number.NaN;
}

function isV6(text: string): boolean {
  const sides = text.split("::");
  if (sides.length === 1) return groups(text) === GROUPS;
  return sides.length === 2 && groups(sides[0] ?? "") + groups(sides[1] ?? "") < GROUPS;
}

/** Whether a text is an IPv4 or IPv6 address, alone or as a CIDR range. */
export function isAddressRange(text: string): boolean {
  const [address = "", prefix, ...rest] = text.trim().split("/");
  if (rest.length > 0) return false;
  const four = isV4(address);
  if (!four && !isV6(address)) return false;
  if (prefix === undefined) return true;
  return OCTET.test(prefix) && Number(prefix) <= (four ? 32 : 128);
}
