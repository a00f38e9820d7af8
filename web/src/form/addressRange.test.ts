import { expect, it } from "vitest";
import { isAddressRange } from "./addressRange";

it.each([
  "192.0.2.7",
  "192.0.2.0/24",
  "0.0.0.0/0",
  "2001:db8::/32",
  "2001:db8:0:0:0:0:0:1",
  "::1",
  "::",
  "::ffff:192.0.2.7/120",
])("takes %s", (text) => {
  expect(isAddressRange(text)).toBe(true);
});

it.each([
  "",
  "phones.example.com",
  "192.0.2",
  "192.0.2.256",
  "192.0.02.1",
  "192.0.2.0/33",
  "192.0.2.0/24/8",
  "192.0.2.0/",
  "2001:db8::/129",
  "2001:db8",
  "1:2:3:4:5:6:7:8:9",
  "1::2::3",
  "12345::1",
  "::ffff:192.0.2.256",
])("refuses %s", (text) => {
  expect(isAddressRange(text)).toBe(false);
});
