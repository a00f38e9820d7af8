import { expect, it } from "vitest";
import { offered } from "./choice";

const ana = { value: "1", label: "Ana" };
const ben = { value: "2", label: "Ben" };

it("offers what was found, and what is chosen though it was not found", () => {
  expect(offered([ana], [ben])).toEqual([ana, ben]);
  expect(offered([ana, ben], [ben])).toEqual([ana, ben]);
});

it("offers the making of a new one last", () => {
  const creation = { value: "create:Cleo", label: "Create Cleo" };
  expect(offered([ana], [], creation)).toEqual([ana, creation]);
});
