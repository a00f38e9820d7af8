import { expect, it } from "vitest";
import { reaches, rolesBelow } from "./roles";

it("offers no role above the own one", () => {
  expect(rolesBelow("administrator")).toEqual(["agent", "administrator"]);
  expect(rolesBelow("operator")).toHaveLength(4);
});

it("keeps administrators off owners", () => {
  expect(reaches("administrator", "owner")).toBe(false);
  expect(reaches("owner", "owner")).toBe(true);
  expect(reaches("agent", "administrator")).toBe(false);
});
