import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import type { PstnRoute } from "../contactMethod";
import { correctedDestination, pstnRouteFields, pstnRouteRules, pstnRouteValues } from "./pstnRouteForm";

const t = ((key: string) => key) as unknown as TFunction;
const rules = pstnRouteRules(t);
const fresh = pstnRouteValues(undefined, "user-1");

describe("the destination of a PSTN route", () => {
  it.each(["44405551212", "12125551212", "16128884432"])("can be %s", (number) => {
    expect(rules.destination?.(number, fresh)).toBeUndefined();
  });

  it.each([
    ["+12125551212", "12125551212"],
    ["0044405551212", "44405551212"],
    ["01144405551212", "44405551212"],
    ["+44 20 7183-8750", "442071838750"],
  ])("of %s is refused with %s to correct it", (typed, corrected) => {
    expect(rules.destination?.(typed, fresh)).toBe("pstnRoutes.fault.plus");
    expect(correctedDestination(typed)).toBe(corrected);
  });

  it.each(["", "0712345678", "12", "1234567890123456", "call Ana"])("of %j is refused", (typed) => {
    expect(rules.destination?.(typed, fresh)).toBeDefined();
    expect(correctedDestination(typed)).toBeUndefined();
  });

  it("gives its name to a route without one, and takes it along when it changes", () => {
    const fields = pstnRouteFields({ ...fresh, destination: "12125551212" });
    expect(fields.name).toBe("+1 212 555 1212");
    const saved: PstnRoute = {
      ...fields,
      id: "1",
      userName: "Ana",
      voicemailGoesTo: null,
      destinationWarning: null,
      version: 1,
    };
    const opened = pstnRouteValues(saved, undefined);
    expect(opened.name).toBe("");
    expect(pstnRouteFields({ ...opened, destination: "351912345678" }).name).toBe("+351 912 345 678");
    expect(pstnRouteFields({ ...opened, name: "Ana's mobile" }).name).toBe("Ana's mobile");
  });
});
