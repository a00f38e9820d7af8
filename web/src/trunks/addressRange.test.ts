import { expect, it } from "vitest";
import { isAddressRange } from "./addressRange";

it.each(["192.0.2.1", "127.0.0.8/29", "2001:db8::/32", "::1"])("takes %s", (text) => {
  expect(isAddressRange(text)).toBe(true);
});

it.each(["", "carrier.example", "192.0.2.300", "192.0.2.0/33", "1.2.3.4/5/6", "2001::db8::1"])(
  "refuses %s",
  (text) => {
    expect(isAddressRange(text)).toBe(false);
  },
);
