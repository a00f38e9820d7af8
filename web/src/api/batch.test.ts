import { expect, it } from "vitest";
import { batched } from "./batch";

it("asks for what is wanted at once in one request, and splits what is too much", async () => {
  const requests: (readonly string[])[] = [];
  const read = batched<string>(2, async (ids) => {
    requests.push(ids);
    return new Map(ids.filter((id) => id !== "gone").map((id) => [id, `thing ${id}`]));
  });

  expect(await Promise.all([read("a"), read("a"), read("gone")])).toEqual(["thing a", "thing a", undefined]);
  expect(await read("b")).toBe("thing b");
  expect(requests).toEqual([["a"], ["gone"], ["b"]]);
});

it("tells everyone who waited of a failure", async () => {
  const read = batched<string>(5, () => Promise.reject(new Error("down")));
  await expect(Promise.all([read("a"), read("b")])).rejects.toThrow("down");
});
