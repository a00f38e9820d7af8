import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import type { ContactMethod } from "../contactMethod";
import { inboundFields, inboundRules, inboundValues, leadsToVoicemail } from "./inboundForm";

const t = ((key: string) => key) as unknown as TFunction;
const rules = inboundRules(t);
const fresh = inboundValues(undefined, "user-1", "Desk phone");

const busyToVoicemail = {
  ...fresh,
  unavailableReasons: true,
  busy: { action: "voicemail" as const, contactMethod: "left over", internalNumber: null },
};

describe("the inbound part of a new contact method", () => {
  it("rings a minute and does nothing when unavailable", () => {
    expect(inboundFields(fresh)).toMatchObject({
      userId: "user-1",
      name: "Desk phone",
      ringSeconds: 60,
      whenUnavailable: "doNothing",
      unavailableReasons: { busy: null, noAnswer: null, offline: null, outOfHours: null },
    });
  });

  it("needs a user", () => {
    expect(rules.userId?.(null, fresh)).toBe("form.required");
    expect(rules.userId?.("user-1", fresh)).toBeUndefined();
  });

  it.each([[["101", "0", "0099"]], [[]]])("takes internal numbers %j", (numbers) => {
    expect(rules.internalNumbers?.(numbers, fresh)).toBeUndefined();
  });

  it.each(["12345", "1a", "+1", "١٢"])("refuses the internal number %s", (number) => {
    expect(rules.internalNumbers?.(["101", number], fresh)).toBe("inbound.internalRule");
  });

  it.each([5, 120, "30"])("rings %s seconds", (seconds) => {
    expect(rules.ringSeconds?.(seconds, fresh)).toBeUndefined();
  });

  it.each([4, 121, 7.5, ""])("does not ring %s seconds", (seconds) => {
    expect(rules.ringSeconds?.(seconds, fresh)).toBe("inbound.ringRange");
  });
});

describe("when unavailable", () => {
  it("needs the target of an action that has one", () => {
    const other = { ...fresh, whenUnavailable: "contactMethod" as const };
    expect(rules.whenUnavailableContactMethod?.(null, other)).toBe("inbound.contactMethodNeeded");
    expect(rules.whenUnavailableInternalNumber?.(null, other)).toBeUndefined();
    const internal = { ...fresh, whenUnavailable: "internalNumber" as const };
    expect(rules.whenUnavailableInternalNumber?.(null, internal)).toBe("inbound.internalNumberNeeded");
    expect(rules.whenUnavailableInternalNumber?.("102", internal)).toBeUndefined();
  });

  it("needs the target of each reason's own action, but not while reasons are switched off", () => {
    const action = { action: "internalNumber" as const, contactMethod: null, internalNumber: null };
    expect(rules.offline?.(action, { ...fresh, unavailableReasons: true })).toBe(
      "inbound.internalNumberNeeded",
    );
    expect(rules.offline?.(action, fresh)).toBeUndefined();
  });

  it("sends no targets of actions that were not chosen", () => {
    expect(inboundFields(busyToVoicemail).unavailableReasons.busy).toEqual({
      action: "voicemail",
      contactMethod: null,
      internalNumber: null,
    });
    const left = { ...fresh, whenUnavailableContactMethod: "left over" };
    expect(inboundFields(left).whenUnavailableContactMethod).toBeNull();
  });

  it("sends no reasons once they are switched off", () => {
    expect(
      inboundFields({ ...busyToVoicemail, unavailableReasons: false }).unavailableReasons.busy,
    ).toBeNull();
  });

  it("opens with the reasons that have an action", () => {
    const saved = {
      ...inboundFields(busyToVoicemail),
      id: "1",
      userName: "Ana",
      voicemailGoesTo: null,
      version: 1,
    } satisfies ContactMethod;
    expect(inboundValues(saved, undefined, "").unavailableReasons).toBe(true);
  });

  it("leads to voicemail by the one action or by a reason", () => {
    expect(leadsToVoicemail(fresh)).toBe(false);
    expect(leadsToVoicemail({ ...fresh, whenUnavailable: "voicemail" })).toBe(true);
    expect(leadsToVoicemail(busyToVoicemail)).toBe(true);
    expect(leadsToVoicemail({ ...busyToVoicemail, unavailableReasons: false })).toBe(false);
  });
});
