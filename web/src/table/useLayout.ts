import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "../api/client";
import type { Column } from "./column";
import {
  arrange,
  asFields,
  documentedLayout,
  type Layout,
  parseLayout,
  readLayout,
  withNewColumns,
} from "./layout";

const KEEP_AFTER = 300;
const storageKey = (list: string) => `switchboard.list.${list}`;

function cached(list: string): string | null {
  try {
    return localStorage.getItem(storageKey(list));
  } catch {
    return null;
  }
}

function cache(list: string, layout: Layout | undefined): void {
  try {
    if (layout) localStorage.setItem(storageKey(list), JSON.stringify(layout));
    else localStorage.removeItem(storageKey(list));
  } catch {
    // Storage can be forbidden or full; the list is then drawn as documented until the server answers.
  }
}

/** How this person arranged one list: the server remembers it, the browser only bridges the time until it answers. */
export function useLayout<T>(list: string, columns: readonly Column<T>[]) {
  const queries = useQueryClient();
  const hiddenAtFirst = columns.filter((column) => column.hidden).map((column) => column.id);
  const fresh: Layout = { ...documentedLayout, hidden: hiddenAtFirst };
  const [first] = useState(() => cached(list));
  const path = { params: { path: { list } } };
  const key = ["list-layouts", list];
  const kept = useQuery({
    queryKey: key,
    queryFn: async (): Promise<Layout | null> => {
      const answer = await body(api.GET("/api/v1/list-layouts/{list}", path));
      const layout = answer ? readLayout(answer) : null;
      cache(list, layout ?? undefined);
      return layout;
    },
    placeholderData: first === null ? null : parseLayout(first),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const stored = kept.data ?? null;
  const layout = stored === null ? fresh : withNewColumns(stored, columns);

  const keep = useDebouncedCallback(
    (next: Layout) =>
      void body(api.PUT("/api/v1/list-layouts/{list}", { ...path, body: asFields(next) })).catch(
        () => undefined,
      ),
    { delay: KEEP_AFTER, flushOnUnmount: true },
  );
  const change = (changes: Partial<Layout>) => {
    const next = { ...layout, ...changes };
    const order = arrange(
      columns.map((column) => column.id),
      next.order,
    );
    const whole = { ...next, order };
    void queries.cancelQueries({ queryKey: key });
    queries.setQueryData(key, whole);
    cache(list, whole);
    keep(whole);
  };
  const reset = () => {
    keep.cancel();
    queries.setQueryData(key, null);
    cache(list, undefined);
    void body(api.DELETE("/api/v1/list-layouts/{list}", path)).catch(() => undefined);
  };
  return { layout, change, reset };
}
