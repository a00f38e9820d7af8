/** How one person arranged one list; remembered between visits. */
export interface Layout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly density: Density;
}

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

/** A stored layout read back; anything malformed falls back to the documented one. */
export function parseLayout(text: string | null): Layout {
  if (!text) return documentedLayout;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== "object" || stored === null) return documentedLayout;
    const { order, hidden, widths, density } = stored as Record<string, unknown>;
    const texts = (value: unknown): string[] =>
      Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
    const sizes: Record<string, number> = {};
    if (typeof widths === "object" && widths !== null) {
      for (const [id, width] of Object.entries(widths)) {
        if (typeof width === "number" && width >= 60 && width <= 1000) sizes[id] = width;
      }
    }
    return {
      order: texts(order),
      hidden: texts(hidden),
      widths: sizes,
      density: density === "compact" ? "compact" : "comfortable",
    };
  } catch {
    return documentedLayout;
  }
}

/** Sort as an address has it ("-startedAt"): none, ascending, descending, none again. */
export function nextSort(current: string | undefined, field: string): string | undefined {
  if (current === field) return `-${field}`;
  if (current === `-${field}`) return undefined;
  return field;
}
