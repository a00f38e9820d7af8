import type { LiveCall } from "../api/model";

function sortKey(call: LiveCall, field: string): string {
  switch (field) {
    case "from":
      return call.from.name || (call.from.number ?? "");
    case "to":
      return call.to.name || (call.to.number ?? "");
    case "state":
      return call.state;
    case "direction":
      return call.direction;
    default:
      return call.startedAt;
  }
}

/** Calls in the order asked for; the newest first when none is. */
export function sortLiveCalls(calls: readonly LiveCall[], sort: string | undefined): LiveCall[] {
  const order = sort ?? "-startedAt";
  const field = order.replace(/^-/, "");
  const turn = order.startsWith("-") ? -1 : 1;
  return [...calls].sort(
    (left, right) =>
      turn * sortKey(left, field).localeCompare(sortKey(right, field)) || left.id.localeCompare(right.id),
  );
}
