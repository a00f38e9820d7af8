import type { Trunk } from "../api/model";

export type TrunkState =
  | "disabled"
  | "unreachable"
  | "refused"
  | "registering"
  | "registered"
  | "ready"
  | "unknown";

/** The one word for how a trunk fares: what hinders calls comes first. */
export function trunkState(trunk: Pick<Trunk, "enabled" | "register" | "state">): TrunkState {
  const { registration, reachable } = trunk.state;
  if (!trunk.enabled) return "disabled";
  if (reachable === "down") return "unreachable";
  if (trunk.register) {
    if (registration === "refused") return "refused";
    return registration === "registered" ? "registered" : "registering";
  }
  return reachable === "up" ? "ready" : "unknown";
}
