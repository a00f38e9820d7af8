/** What a list asks the server for; the filters are the list's own. */
export interface ListQuery {
  q?: string;
  sort?: string;
  filters: Record<string, string>;
}

export interface PageRequest extends Record<string, string | number | undefined> {
  limit: number;
  cursor?: string;
  sort?: string;
  q?: string;
}

export const PAGE_SIZE = 100;

/** The query string of one page of a list, empty criteria left out. */
export function pageRequest(query: ListQuery, cursor: string | undefined): PageRequest {
  const request: PageRequest = { limit: PAGE_SIZE };
  if (cursor) request.cursor = cursor;
  if (query.sort) request.sort = query.sort;
  if (query.q) request.q = query.q;
  for (const [key, value] of Object.entries(query.filters)) {
    if (value) request[key] = value;
  }
  return request;
}

/** The same criteria as an address, for a download of the whole list with these columns. */
export function exportAddress(path: string, query: ListQuery, columns: readonly string[]): string {
  const criteria = new URLSearchParams();
  if (columns.length > 0) criteria.set("columns", columns.join(","));
  if (query.q) criteria.set("q", query.q);
  if (query.sort) criteria.set("sort", query.sort);
  for (const [key, value] of Object.entries(query.filters)) {
    if (value) criteria.set(key, value);
  }
  const text = criteria.toString();
  return text ? `${path}?${text}` : path;
}
