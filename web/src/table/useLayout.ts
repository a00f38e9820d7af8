import { useCallback, useState } from "react";
import { documentedLayout, type Layout, parseLayout } from "./layout";

const storageKey = (list: string) => `switchboard.list.${list}`;

function stored(list: string): string | null {
  try {
    return localStorage.getItem(storageKey(list));
  } catch {
    return null;
  }
}

/** How this person arranged one list, remembered in the browser. */
export function useLayout(list: string, hiddenAtFirst: readonly string[]) {
  const fresh = { ...documentedLayout, hidden: hiddenAtFirst };
  const [layout, setLayout] = useState<Layout>(() => {
    const text = stored(list);
    return text === null ? fresh : parseLayout(text);
  });
  const change = useCallback(
    (changes: Partial<Layout>) =>
      setLayout((now) => {
        const next = { ...now, ...changes };
        try {
          localStorage.setItem(storageKey(list), JSON.stringify(next));
        } catch {
          // Storage can be forbidden or full; the arrangement then lasts for this visit.
        }
        return next;
      }),
    [list],
  );
  return { layout, change, reset: () => change({ ...fresh, density: layout.density }) };
}
