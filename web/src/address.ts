import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { ListQuery } from "./api/list";

/** The part of an address after "?": always words, never parsed into something else. */
export type Search = Record<string, string | undefined>;

export const NEW = "new";
const OWN_KEYS = new Set(["q", "sort", "open", "section", "user"]);

export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Search): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : "";
}

/** What the list and its drawer show, kept in the address so that Back and links work. */
export function useListAddress() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();

  const change = useCallback(
    (changes: Search, replace = false) =>
      void navigate({ to: ".", search: (previous: Search) => ({ ...previous, ...changes }), replace }),
    [navigate],
  );

  const query = useMemo<ListQuery>(() => {
    const filters: Record<string, string> = {};
    for (const [key, value] of Object.entries(search)) {
      if (!OWN_KEYS.has(key) && value) filters[key] = value;
    }
    return { q: search.q, sort: search.sort, filters };
  }, [search]);

  return {
    query,
    /** The id of what the drawer shows, "new", or undefined when it is closed. */
    open: search.open,
    section: search.section,
    change,
    openDrawer: (id: string, section?: string) => change({ open: id, section }),
    closeDrawer: () => change({ open: undefined, section: undefined, user: undefined }),
  };
}
