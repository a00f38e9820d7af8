import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { sipForwardingFields, sipForwardingRules, sipForwardingValues } from "./sipForwardingForm";

const t = ((key: string) => key) as unknown as TFunction;
const rules = sipForwardingRules(t);
const filled = {
  ...sipForwardingValues(undefined, "user-1"),
  username: "reception",
  domain: "pbx.example.com",
};

describe("the address of a SIP forwarding", () => {
  it.each(["pbx.example.com", "pbx", "192.0.2.10", "2001:db8::10", "[2001:db8::10]", "bücher.example"])(
    "leads to %s",
    (domain) => {
      expect(rules.domain?.(domain, filled)).toBeUndefined();
    },
  );

  it.each([
    "",
    "pbx.example.com:5060",
    "192.0.2.10:5060",
    "sip:pbx.example.com",
    "a b",
    "ana@pbx",
    "2001:db8::/32",
  ])("does not lead to %j", (domain) => {
    expect(rules.domain?.(domain, filled)).toBeDefined();
  });

  it("has the part before the @ as username", () => {
    expect(rules.username?.("123456789", filled)).toBeUndefined();
    expect(rules.username?.("ana@pbx.example.com", filled)).toBe("sipForwardings.usernameRule");
    expect(rules.username?.(" ", filled)).toBe("form.required");
  });

  it.each(["", 1, 5060, 65535])("has the port %j", (port) => {
    expect(rules.port?.(port, filled)).toBeUndefined();
  });

  it.each([0, 65536, 50.5])("has not the port %j", (port) => {
    expect(rules.port?.(port, filled)).toBe("sipForwardings.portRule");
  });

  it("leaves the port to the domain when none is given", () => {
    expect(sipForwardingFields(filled).port).toBeNull();
    expect(sipForwardingFields({ ...filled, port: "5062" }).port).toBe(5062);
  });
});

describe("authentication", () => {
  it("keeps a password that was not typed again, and drops it with its username", () => {
    const known = { ...filled, authenticationUsername: "switchboard" };
    expect(sipForwardingFields(known)).not.toHaveProperty("authenticationPassword");
    expect(sipForwardingFields({ ...known, authenticationPassword: "secret" }).authenticationPassword).toBe(
      "secret",
    );
    expect(sipForwardingFields(filled).authenticationPassword).toBeNull();
  });

  it("wants a username for a password", () => {
    expect(rules.authenticationUsername?.("", { ...filled, authenticationPassword: "secret" })).toBe(
      "sipForwardings.authenticationNeeded",
    );
  });
});
