/** The rules of a form: for each field that has one, what is wrong with the value, or undefined. */
export type Rules<V> = { [K in keyof V]?: (value: V[K], values: V) => string | undefined };
export type Errors<V> = { [K in keyof V]?: string };

/** Everything a form remembers while someone fills it in. */
export interface FormState<V> {
  readonly saved: V;
  readonly values: V;
  /** Fields left once: from then on they are checked while typing. */
  readonly visited: ReadonlySet<keyof V>;
  readonly refused: Errors<V>;
  /** Values that the server offers instead of refused ones. */
  readonly suggested: Errors<V>;
}

export function openForm<V>(saved: V): FormState<V> {
  return { saved, values: saved, visited: new Set(), refused: {}, suggested: {} };
}

/** Takes a value; what the server said about the old one no longer holds. */
export function change<V, K extends keyof V>(state: FormState<V>, field: K, value: V[K]): FormState<V> {
  const { [field]: _, ...refused } = state.refused;
  const { [field]: __, ...suggested } = state.suggested;
  return {
    ...state,
    values: { ...state.values, [field]: value },
    refused: refused as Errors<V>,
    suggested: suggested as Errors<V>,
  };
}

export function leave<V>(state: FormState<V>, field: keyof V): FormState<V> {
  return state.visited.has(field) ? state : { ...state, visited: new Set([...state.visited, field]) };
}

/** Marks every field as visited, as an attempt to save does. */
export function visitAll<V extends object>(state: FormState<V>): FormState<V> {
  return { ...state, visited: new Set(Object.keys(state.values) as (keyof V)[]) };
}

export function refuse<V>(state: FormState<V>, refused: Errors<V>, suggested: Errors<V> = {}): FormState<V> {
  return { ...state, refused, suggested };
}

/** The field of the form that an address such as "unavailableReasons.busy.action" or "numbers[0]" means. */
export function fieldAt<V extends object>(values: V, address: string): (keyof V & string) | undefined {
  return address.split(/[.[\]/]+/).find((part): part is keyof V & string => part in values);
}

/** All faults by the rules, whether shown yet or not. */
export function faults<V extends object>(state: FormState<V>, rules: Rules<V>): Errors<V> {
  const found: Errors<V> = {};
  for (const field of Object.keys(rules) as (keyof V)[]) {
    const fault = rules[field]?.(state.values[field], state.values);
    if (fault) found[field] = fault;
  }
  return found;
}

/** The faults a person should see now: the server's word first, then visited fields. */
export function shownErrors<V extends object>(state: FormState<V>, rules: Rules<V>): Errors<V> {
  const shown: Errors<V> = {};
  for (const [field, fault] of Object.entries(faults(state, rules)) as [keyof V, string][]) {
    if (state.visited.has(field)) shown[field] = fault;
  }
  return { ...shown, ...state.refused };
}

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]));
  }
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (isRecord(left) && isRecord(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].every((key) => same(left[key], right[key]));
  }
  return false;
}

/** The fields of one record that differ from another's. */
export function changed<R extends object>(before: R, now: R): Partial<R> {
  const different: Partial<R> = {};
  for (const field of Object.keys(now) as (keyof R)[]) {
    if (!same(now[field], before[field])) different[field] = now[field];
  }
  return different;
}

/** Only the fields whose value differs from what is saved: what an edit sends. */
export const changes = <V extends object>(state: FormState<V>): Partial<V> =>
  changed(state.saved, state.values);

export function isDirty<V extends object>(state: FormState<V>): boolean {
  return Object.keys(changes(state)).length > 0;
}
