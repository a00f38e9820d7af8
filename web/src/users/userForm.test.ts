import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { faults, openForm } from "../form/formState";
import { userFields, userRules, userValues } from "./userForm";

const t = ((key: string) => key) as unknown as TFunction;

describe("the form of a user", () => {
  it("needs an email only when an app line is to be made", () => {
    const values = { ...userValues(undefined), firstName: "Ana", lastName: "Ortiz" };
    expect(faults(openForm(values), userRules(t))).toEqual({});
    expect(faults(openForm({ ...values, withAppLine: true }), userRules(t))).toEqual({
      email: "users.emailNeeded",
    });
    expect(
      faults(openForm({ ...values, withAppLine: true, email: "ana@example.com" }), userRules(t)),
    ).toEqual({});
  });

  it("sends text without surrounding space, and nothing as null", () => {
    const values = { ...userValues(undefined), firstName: " Ana ", lastName: "Ortiz", jobTitle: " " };
    expect(userFields(values)).toEqual({
      firstName: "Ana",
      lastName: "Ortiz",
      department: null,
      jobTitle: null,
      email: null,
      timeScheduleId: null,
      active: true,
      externalCalls: "everywhere",
    });
  });
});
