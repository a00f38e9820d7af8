import type { ListQuery } from "../api/list";

const HOUR = 60 * 60 * 1000;
const SPANS: Readonly<Record<string, number>> = {
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
};

export const SINCES = ["day", "week", "month"] as const;

/** The criteria of the address as the API has them: a span back from now becomes the instant it begins. */
export function historyQuery(query: ListQuery, now: number): ListQuery {
  const { since, ...filters } = query.filters;
  const span = SPANS[since ?? ""];
  return span === undefined
    ? { ...query, filters }
    : { ...query, filters: { ...filters, from: new Date(now - span).toISOString() } };
}
