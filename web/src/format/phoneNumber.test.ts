import { describe, expect, it } from "vitest";
import {
  copyablePhoneNumber,
  formatPhoneNumber,
  normalizePhoneNumber,
  phoneNumberFault,
} from "./phoneNumber";

describe("a phone number for people", () => {
  it.each([
    ["12025550101", "+1 202 555 0101"],
    ["+442071838750", "+44 20 7183 8750"],
    ["33142685300", "+33 1 42 68 53 00"],
    ["101", "101"],
    ["0042", "0042"],
    ["anonymous", "anonymous"],
    ["", ""],
  ])("shows %s as %s", (number, shown) => {
    expect(formatPhoneNumber(number)).toBe(shown);
  });

  it("is copied as E.164, but internal numbers and words as they are", () => {
    expect(copyablePhoneNumber("12025550101")).toBe("+12025550101");
    expect(copyablePhoneNumber("101")).toBe("101");
    expect(copyablePhoneNumber("anonymous")).toBe("anonymous");
  });
});

describe("a typed phone number", () => {
  it.each([
    ["", "empty"],
    ["+12025550101", "plus"],
    ["0044 20 7183 8750", "plus"],
    ["011442071838750", "plus"],
    ["12025CALLME", "letters"],
    ["12345", "length"],
    ["0205550101", "length"],
    ["1234567890123456", "length"],
    ["1 (202) 555-01.01", undefined],
    ["44405551212", undefined],
  ])("of %s breaks the rule %s", (typed, fault) => {
    expect(phoneNumberFault(typed)).toBe(fault);
  });

  it("is corrected to digits with the country code", () => {
    expect(normalizePhoneNumber("+1 (202) 555-0101")).toBe("12025550101");
    expect(normalizePhoneNumber("011 44 20 7183 8750")).toBe("442071838750");
  });
});
