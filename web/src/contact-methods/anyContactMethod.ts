import { isProblem } from "../api/problem";
import type { Resource } from "../api/resource";
import { appLineName, pstnRouteName, sipAccountName, sipForwardingName } from "./contactMethodName";
import { appLines, pstnRoutes, sipAccounts, sipForwardings } from "./resources";

/** The kinds of contact methods that take calls. */
export type CallKind = "appLine" | "sipAccount" | "pstnRoute" | "sipForwarding";

export const CALL_KINDS: readonly CallKind[] = ["appLine", "sipAccount", "pstnRoute", "sipForwarding"];

/** A contact method of any kind, as it is found by name. */
export interface FoundMethod {
  readonly kind: CallKind;
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly internalNumbers: readonly string[];
}

type Named = Pick<FoundMethod, "id" | "userName" | "internalNumbers">;

/** One kind: how to search it and how to read one of it. */
function source<T extends Named, F>(kind: CallKind, resource: Resource<T, F>, nameOf: (method: T) => string) {
  const found = (method: T): FoundMethod => ({
    kind,
    id: method.id,
    name: nameOf(method),
    userName: method.userName,
    internalNumbers: method.internalNumbers,
  });
  return {
    search: async (q: string, limit: number) =>
      (await resource.list({ limit, ...(q ? { q } : {}) })).items.map(found),
    read: async (id: string) => {
      try {
        return found(await resource.read(id));
      } catch (error) {
        if (isProblem(error, 404)) return undefined;
        throw error;
      }
    },
  };
}

const SOURCES = [
  source("appLine", appLines, appLineName),
  source("sipAccount", sipAccounts, sipAccountName),
  source("pstnRoute", pstnRoutes, pstnRouteName),
  source("sipForwarding", sipForwardings, sipForwardingName),
];

/** Contact methods of all kinds that match a text, so many of each kind at most. */
export const findContactMethods = async (q: string, limit: number): Promise<readonly FoundMethod[]> =>
  (await Promise.all(SOURCES.map((kind) => kind.search(q, limit)))).flat();

/** The contact method with this id, of whatever kind; null when there is none. */
export const readContactMethod = async (id: string): Promise<FoundMethod | null> =>
  (await Promise.all(SOURCES.map((kind) => kind.read(id)))).find(Boolean) ?? null;
