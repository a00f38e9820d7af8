import type { TFunction } from "i18next";
import { isProblem } from "../api/problem";

/** What happened and what to do next, for a request that failed. */
export function problemText(t: TFunction, error: unknown): string {
  if (!isProblem(error)) return t("fault.unknown");
  switch (error.status) {
    case 0:
      return t("fault.unreachable");
    case 403:
      return error.problem.detail ?? t("fault.forbidden");
    case 404:
      return error.problem.detail ?? t("fault.gone");
    case 412:
      return t("fault.stale");
    case 429:
      return error.problem.detail ?? t("fault.tooMany");
    default:
      return error.problem.detail ?? error.problem.title ?? t("fault.unknown");
  }
}
