import { ifMatch } from "../components/etag";
import { api, body } from "./client";
import type { PageRequest } from "./list";
import type { Page, Relation } from "./model";

/** The operations that every kind of thing of the API has. */
export interface Resource<T, F> {
  /** The last part of its address; also its name among the queries. */
  readonly name: string;
  list(query: PageRequest): Promise<Page<T>>;
  read(id: string): Promise<T>;
  create(fields: F): Promise<T>;
  /** Fails when the thing is no longer of the version that was edited. */
  edit(id: string, version: number, fields: Partial<F>): Promise<T>;
  remove(id: string): Promise<unknown>;
  relations(id: string): Promise<{ items: readonly Relation[] }>;
}

type Call = (
  path: string,
  request: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const untyped = api as unknown as Record<"GET" | "POST" | "PATCH" | "DELETE", Call>;

/** Does something with one thing of a kind, at an address below its own. */
export const act = (name: string, id: string, deed: string): Promise<unknown> =>
  body(untyped.POST(`/api/v1/${name}/{id}/${deed}`, { params: { path: { id } } }));

/** Reads what is at an address below the API's own. */
export const read = async <T>(path: string): Promise<T> =>
  (await body(untyped.GET(`/api/v1/${path}`, {}))) as T;

/** The kind of thing at this address: all of them answer alike, so one description of its types is enough. */
export function resource<T, F>(name: string): Resource<T, F> {
  const { GET, POST, PATCH, DELETE } = untyped;
  const all = `/api/v1/${name}`;
  const one = `${all}/{id}`;
  const of = (id: string) => ({ path: { id } });
  return {
    name,
    list: async (query) => (await body(GET(all, { params: { query } }))) as Page<T>,
    read: async (id) => (await body(GET(one, { params: of(id) }))) as T,
    create: async (fields) => (await body(POST(all, { body: fields }))) as T,
    edit: async (id, version, fields) =>
      (await body(PATCH(one, { params: { ...of(id), header: ifMatch(version) }, body: fields }))) as T,
    remove: (id) => body(DELETE(one, { params: of(id) })),
    relations: async (id) =>
      (await body(GET(`${one}/relations`, { params: of(id) }))) as { items: readonly Relation[] },
  };
}
