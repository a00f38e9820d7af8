import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { sipAccountFields, sipAccountRules, sipAccountValues } from "./sipAccountForm";

const t = ((key: string) => key) as unknown as TFunction;
const rules = sipAccountRules(t);
const fresh = sipAccountValues(undefined, "user-1", "Desk phone");

describe("a new SIP account", () => {
  it("is sent with the usual codecs, media and transports, and nothing allowed that costs", () => {
    expect(sipAccountFields(fresh)).toMatchObject({
      codecs: ["OPUS", "G722", "PCMU", "PCMA", "telephone-event"],
      mediaTypes: ["RTP"],
      transports: ["UDP", "TCP"],
      allowedAddressesOnly: false,
      allowCallTransfer: false,
      externalCallsEnabled: false,
      recordOnDemand: false,
    });
  });

  it("sends nothing that belongs to the form alone", () => {
    expect(Object.keys(sipAccountFields(fresh))).not.toContain("busy");
  });
});

describe("outbound calls", () => {
  it("need a caller ID when they may leave the house", () => {
    expect(rules.callerIdNumbers?.([], { ...fresh, externalCallsEnabled: true })).toBe(
      "outbound.callerIdNeeded",
    );
    expect(rules.callerIdNumbers?.(["number-1"], { ...fresh, externalCallsEnabled: true })).toBeUndefined();
    expect(rules.callerIdNumbers?.([], fresh)).toBeUndefined();
  });
});

describe("call recording", () => {
  it.each([
    "recordInboundInternal",
    "recordInboundExternal",
    "recordOutboundInternal",
    "recordOutboundExternal",
    "recordOnDemand",
  ] as const)("needs a delivery method with %s", (kind) => {
    const recorded = { ...fresh, [kind]: true };
    expect(rules.recordingDeliveryMethod?.(null, recorded)).toBe("recording.deliveryNeeded");
    expect(rules.recordingDeliveryMethod?.("delivery-1", recorded)).toBeUndefined();
  });

  it("needs none when nothing is recorded", () => {
    expect(rules.recordingDeliveryMethod?.(null, fresh)).toBeUndefined();
  });
});

describe("the advanced settings", () => {
  const restricted = { ...fresh, allowedAddressesOnly: true };

  it("want addresses once only some may register", () => {
    expect(rules.allowedAddresses?.([], restricted)).toBe("advanced.addressesNeeded");
    expect(rules.allowedAddresses?.(["192.0.2.0/24", "2001:db8::/32"], restricted)).toBeUndefined();
    expect(rules.allowedAddresses?.(["192.0.2.0/24", "office"], restricted)).toBe("advanced.addressRule");
    expect(rules.allowedAddresses?.(["office"], fresh)).toBeUndefined();
  });

  it("want a codec that carries sound, a media type and a transport", () => {
    expect(rules.codecs?.(["telephone-event"], fresh)).toBe("advanced.codecNeeded");
    expect(rules.codecs?.(["PCMA"], fresh)).toBeUndefined();
    expect(rules.mediaTypes?.([], fresh)).toBe("advanced.mediaTypeNeeded");
    expect(rules.transports?.([], fresh)).toBe("advanced.transportNeeded");
  });
});
