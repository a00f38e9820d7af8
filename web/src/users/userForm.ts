import type { TFunction } from "i18next";
import type { ExternalCalls, User, UserFields } from "../api/model";
import type { Rules } from "../form/formState";
import { isEmail, textOrNull } from "../form/rules";

/** A user as the form has it. */
export interface UserValues {
  firstName: string;
  lastName: string;
  department: string;
  jobTitle: string;
  email: string;
  timeScheduleId: string | null;
  active: boolean;
  externalCalls: ExternalCalls;
  /** Whether an app line is made together with the user, in a second step. */
  withAppLine: boolean;
}

export const userValues = (user: User | undefined): UserValues => ({
  firstName: user?.firstName ?? "",
  lastName: user?.lastName ?? "",
  department: user?.department ?? "",
  jobTitle: user?.jobTitle ?? "",
  email: user?.email ?? "",
  timeScheduleId: user?.timeScheduleId ?? null,
  active: user?.active ?? true,
  externalCalls: user?.externalCalls ?? "everywhere",
  withAppLine: false,
});

/** The rules of a user; the email is needed where an invitation goes to it. */
export function userRules(t: TFunction, user?: User): Rules<UserValues> {
  const required = (value: string) => (value.trim() ? undefined : t("form.required"));
  return {
    firstName: required,
    lastName: required,
    email: (value, { withAppLine }) => {
      if (!value.trim()) return withAppLine || user?.appLineId ? t("users.emailNeeded") : undefined;
      return isEmail(value) ? undefined : t("form.email");
    },
  };
}

export const userFields = (values: UserValues): UserFields => ({
  firstName: values.firstName.trim(),
  lastName: values.lastName.trim(),
  department: textOrNull(values.department),
  jobTitle: textOrNull(values.jobTitle),
  email: textOrNull(values.email),
  timeScheduleId: values.timeScheduleId,
  active: values.active,
  externalCalls: values.externalCalls,
});
