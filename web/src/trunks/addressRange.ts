const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const V6 = /^[0-9a-f:]*:[0-9a-f:.]*$/i;

/** Whether a text is an IPv4 or IPv6 address, alone or as a CIDR range. */
export function isAddressRange(text: string): boolean {
  const [address = "", prefix, ...rest] = text.trim().split("/");
  if (rest.length > 0) return false;
  const octets = V4.exec(address)?.slice(1).map(Number);
  const isV4 = octets?.every((octet) => octet <= 255) ?? false;
  const isV6 = !isV4 && V6.test(address) && address.split("::").length <= 2 && address.split(":").length <= 8;
  if (!isV4 && !isV6) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (isV4 ? 32 : 128);
}
