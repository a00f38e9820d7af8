import { describe, expect, it } from "vitest";
import {
  arrange,
  asFields,
  csvColumns,
  documentedLayout,
  moveBy,
  moveTo,
  nextSort,
  parseLayout,
  withNewColumns,
} from "./layout";

describe("the order of columns", () => {
  it("is the documented one at first", () => {
    expect(arrange(["a", "b", "c"], [])).toEqual(["a", "b", "c"]);
  });

  it("keeps a person's order, forgets columns that are gone and takes in new ones", () => {
    expect(arrange(["a", "b", "new", "c"], ["c", "gone", "a", "b", "a"])).toEqual(["c", "a", "new", "b"]);
  });

  it("changes by a drag, to the left and to the right", () => {
    expect(moveTo(["a", "b", "c", "d"], "d", "b")).toEqual(["a", "d", "b", "c"]);
    expect(moveTo(["a", "b", "c", "d"], "a", "c")).toEqual(["b", "c", "a", "d"]);
    expect(moveTo(["a", "b"], "a", "unknown")).toEqual(["a", "b"]);
  });

  it("changes by the keyboard past hidden columns, and stops at the edges", () => {
    expect(moveBy(["a", "b", "c"], ["b"], "a", 1)).toEqual(["b", "c", "a"]);
    expect(moveBy(["a", "b", "c"], [], "a", -1)).toEqual(["a", "b", "c"]);
  });
});

describe("a remembered layout", () => {
  it("comes back as it was", () => {
    const layout = { order: ["b", "a"], hidden: ["c"], widths: { a: 120 }, density: "compact" as const };
    expect(parseLayout(JSON.stringify(layout))).toEqual(layout);
  });

  it.each([null, "", "{", "7", "null"])("of %s is the documented one", (text) => {
    expect(parseLayout(text)).toEqual(documentedLayout);
  });

  it("drops what makes no sense", () => {
    expect(parseLayout('{"order":[1,"a"],"widths":{"a":-4,"b":90},"density":"tiny"}')).toEqual({
      order: ["a"],
      hidden: [],
      widths: { b: 90 },
      density: "comfortable",
    });
  });
});

it("sorts up, down and not at all", () => {
  expect(nextSort(undefined, "name")).toBe("name");
  expect(nextSort("name", "name")).toBe("-name");
  expect(nextSort("-name", "name")).toBeUndefined();
  expect(nextSort("other", "name")).toBe("name");
});

it("downloads the visible columns in their order", () => {
  const columns = [
    { id: "name", csv: ["firstName", "lastName"] },
    { id: "email" },
    { id: "phone" },
    { id: "x", csv: [] },
  ];
  const layout = { ...documentedLayout, order: ["phone", "email", "name"], hidden: ["email"] };
  expect(csvColumns(columns, layout)).toEqual(["phone", "firstName", "lastName"]);
});

it("hides a column that is new and hidden at first, and no other", () => {
  const layout = { ...documentedLayout, order: ["a", "b"] };
  const columns = [{ id: "a", hidden: true }, { id: "b" }, { id: "new", hidden: true }, { id: "c" }];
  expect(withNewColumns(layout, columns).hidden).toEqual(["new"]);
});

it("is kept in whole pixels within bounds", () => {
  const layout = { ...documentedLayout, widths: { a: 120.4, b: 9, c: 9000 } };
  expect(asFields(layout).widths).toEqual({ a: 120, b: 40, c: 2000 });
});
