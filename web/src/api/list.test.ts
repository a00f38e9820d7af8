import { expect, it } from "vitest";
import { exportAddress, PAGE_SIZE, pageRequest } from "./list";

const query = { q: "ana & ben", sort: "-startedAt", filters: { direction: "inbound", outcome: "" } };

it("asks for a page with the criteria that are set", () => {
  expect(pageRequest(query, "next")).toEqual({
    limit: PAGE_SIZE,
    cursor: "next",
    sort: "-startedAt",
    q: "ana & ben",
    direction: "inbound",
  });
});

it("exports what the list shows", () => {
  expect(exportAddress("/x.csv", query, ["to", "from"])).toBe(
    "/x.csv?columns=to%2Cfrom&q=ana+%26+ben&sort=-startedAt&direction=inbound",
  );
  expect(exportAddress("/x.csv", { filters: {} }, [])).toBe("/x.csv");
});
