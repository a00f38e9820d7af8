/** How one person arranged one list; remembered between visits. */
export interface Layout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly density: Density;
}

const NARROWEST = 40;
const WIDEST = 2000;

export type Density = "comfortable" | "compact";

export const documentedLayout: Layout = { order: [], hidden: [], widths: {}, density: "comfortable" };

/** The remembered order made to fit the columns of today: unknown ones dropped, new ones put where they are documented. */
export function arrange(columns: readonly string[], order: readonly string[]): string[] {
  const arranged = order.filter((id, index) => columns.includes(id) && order.indexOf(id) === index);
  columns.forEach((id, index) => {
    if (!arranged.includes(id)) arranged.splice(Math.min(index, arranged.length), 0, id);
  });
  return arranged;
}

/** Puts one column at the place of another, as a drag does. */
export function moveTo(order: readonly string[], moved: string, target: string): string[] {
  const from = order.indexOf(moved);
  const to = order.indexOf(target);
  if (from < 0 || to < 0 || from === to) return [...order];
  const rest = order.filter((id) => id !== moved);
  rest.splice(to, 0, moved);
  return rest;
}

/** Moves one column by a step past the next visible one, as the keyboard does. */
export function moveBy(
  order: readonly string[],
  hidden: readonly string[],
  moved: string,
  step: -1 | 1,
): string[] {
  const visible = order.filter((id) => !hidden.includes(id));
  const target = visible[visible.indexOf(moved) + step];
  return target === undefined ? [...order] : moveTo(order, moved, target);
}

/** The ids of the CSV's columns as they are on the screen: the visible ones, in their order. */
export function csvColumns(
  columns: readonly { readonly id: string; readonly csv?: readonly string[] }[],
  layout: Layout,
): string[] {
  const order = arrange(
    columns.map((column) => column.id),
    layout.order,
  );
  return order
    .filter((id) => !layout.hidden.includes(id))
    .flatMap((id) => columns.find((column) => column.id === id)?.csv ?? [id]);
}

/** A stored layout as it may be used; what is malformed in it is as documented. */
export function readLayout(stored: unknown): Layout {
  if (typeof stored !== "object" || stored === null) return documentedLayout;
  const { order, hidden, widths, density } = stored as Record<string, unknown>;
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
  const sizes: Record<string, number> = {};
  if (typeof widths === "object" && widths !== null) {
    for (const [id, width] of Object.entries(widths)) {
      if (typeof width === "number" && width >= NARROWEST && width <= WIDEST) sizes[id] = width;
    }
  }
  return {
    order: texts(order),
    hidden: texts(hidden),
    widths: sizes,
    density: density === "compact" ? "compact" : "comfortable",
  };
}

/** A stored layout read back from its text. */
export function parseLayout(text: string | null): Layout {
  if (!text) return documentedLayout;
  try {
    return readLayout(JSON.parse(text));
  } catch {
    return documentedLayout;
  }
}

/** The layout for the columns of today: those it never knew are hidden if they are so at first. */
export function withNewColumns(
  layout: Layout,
  columns: readonly { readonly id: string; readonly hidden?: boolean }[],
): Layout {
  if (layout.order.length === 0) return layout;
  const fresh = columns.filter(
    ({ id, hidden }) => hidden && !layout.order.includes(id) && !layout.hidden.includes(id),
  );
  return fresh.length === 0
    ? layout
    : { ...layout, hidden: [...layout.hidden, ...fresh.map(({ id }) => id)] };
}

/** The layout as the server takes it: whole pixels within its bounds. */
export function asFields(layout: Layout) {
  return {
    order: [...layout.order],
    hidden: [...layout.hidden],
    widths: Object.fromEntries(
      Object.entries(layout.widths).map(([id, width]) => [
        id,
        Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)),
      ]),
    ),
    density: layout.density,
  };
}

/** Sort as an address has it ("-startedAt"): none, ascending, descending, none again. */
export function nextSort(current: string | undefined, field: string): string | undefined {
  if (current === field) return `-${field}`;
  if (current === `-${field}`) return undefined;
  return field;
}
