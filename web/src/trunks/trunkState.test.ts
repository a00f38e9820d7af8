import { expect, it } from "vitest";
import { trunkState } from "./trunkState";

const state = (registration: string, reachable: string) => ({
  registration,
  reachable,
  detail: null,
  since: null,
});

it.each([
  [false, true, "registered", "up", "disabled"],
  [true, true, "registered", "down", "unreachable"],
  [true, true, "refused", "up", "refused"],
  [true, true, "trying", "unknown", "registering"],
  [true, true, "registered", "up", "registered"],
  [true, false, "off", "up", "ready"],
  [true, false, "off", "unknown", "unknown"],
])("of enabled %s, registering %s (%s, %s) is %s", (enabled, register, registration, reachable, expected) => {
  expect(trunkState({ enabled, register, state: state(registration, reachable) })).toBe(expected);
});
