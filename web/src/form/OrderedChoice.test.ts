import { expect, it } from "vitest";
import { arranged } from "./OrderedChoice";

it("shows the chosen ones in their order, then the others as they are offered", () => {
  expect(arranged(["OPUS", "G722", "PCMU", "PCMA"], ["PCMA", "OPUS"])).toEqual([
    "PCMA",
    "OPUS",
    "G722",
    "PCMU",
  ]);
});
