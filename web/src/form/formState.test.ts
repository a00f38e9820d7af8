import { describe, expect, it } from "vitest";
import {
  change,
  changes,
  fieldAt,
  isDirty,
  leave,
  openForm,
  type Rules,
  refuse,
  shownErrors,
  visitAll,
} from "./formState";

interface Values {
  name: string;
  numbers: string[];
  enabled: boolean;
  callerId: string | null;
}

const saved: Values = { name: "Ana", numbers: ["101"], enabled: false, callerId: null };
const rules: Rules<Values> = {
  name: (value) => (value ? undefined : "needed"),
  callerId: (value, values) => (values.enabled && !value ? "choose one" : undefined),
};

describe("changes", () => {
  it("are none in a form just opened", () => {
    expect(isDirty(openForm(saved))).toBe(false);
  });

  it("hold the changed fields only, so that an edit touches nothing else", () => {
    const state = change(openForm(saved), "name", "Ben");
    expect(isDirty(state)).toBe(true);
    expect(changes(state)).toEqual({ name: "Ben" });
  });

  it("are gone when the old value is typed again", () => {
    const state = change(change(openForm(saved), "name", "Ben"), "name", "Ana");
    expect(isDirty(state)).toBe(false);
  });

  it("compare lists by what is in them", () => {
    expect(isDirty(change(openForm(saved), "numbers", ["101"]))).toBe(false);
    expect(isDirty(change(openForm(saved), "numbers", ["101", "102"]))).toBe(true);
  });
});

describe("errors", () => {
  it("wait until a field was left once, then follow the typing", () => {
    const emptied = change(openForm(saved), "name", "");
    expect(shownErrors(emptied, rules)).toEqual({});
    const left = leave(emptied, "name");
    expect(shownErrors(left, rules)).toEqual({ name: "needed" });
    expect(shownErrors(change(left, "name", "B"), rules)).toEqual({});
  });

  it("depend on other fields", () => {
    const state = visitAll(change(openForm(saved), "enabled", true));
    expect(shownErrors(state, rules)).toEqual({ callerId: "choose one" });
  });

  it("of the server stay at their field until it changes", () => {
    const refused = refuse(openForm(saved), { numbers: "101 rings Ben", name: "taken" });
    expect(shownErrors(refused, rules)).toEqual({ numbers: "101 rings Ben", name: "taken" });
    expect(shownErrors(change(refused, "numbers", ["104"]), rules)).toEqual({ name: "taken" });
  });

  it("of the server may come with a better value, which goes with the error", () => {
    const refused = refuse(openForm(saved), { name: "no prefix" }, { name: "Bea" });
    expect(refused.suggested).toEqual({ name: "Bea" });
    expect(change(refused, "name", "Bea").suggested).toEqual({});
  });

  it("of a part of a field belong to the field", () => {
    expect(fieldAt(saved, "numbers[2]")).toBe("numbers");
    expect(fieldAt(saved, "settings.callerId.name")).toBe("callerId");
    expect(fieldAt(saved, "elsewhere")).toBeUndefined();
  });
});
