import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { type FakeRecord, type FakeStore, makeStore } from "./fakeStore.ts";

/**
 * Stands in for the server while pages are developed: `npm run dev` without SWITCHBOARD_SERVER.
 * Everything is in memory; nothing of it is built into the pages.
 */
export function fakeServer(): Plugin {
  return {
    name: "fake-server",
    apply: "serve",
    configureServer(vite) {
      const store = makeStore();
      const streams = new Set<ServerResponse>();
      setInterval(() => {
        for (const stream of streams) {
          stream.write(`event: live-calls\ndata: ${JSON.stringify(store.collections["live-calls"])}\n\n`);
        }
      }, 3000).unref();
      vite.middlewares.use("/api/v1", (request, response) => {
        const url = new URL(request.url ?? "/", "http://localhost");
        if (url.pathname === "/events") {
          response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
          streams.add(response);
          request.on("close", () => streams.delete(response));
          return;
        }
        void answer(store, request, url).then(([status, body]) => {
          response.writeHead(status, {
            "content-type": status >= 400 ? "application/problem+json" : "application/json",
          });
          response.end(body === undefined ? undefined : JSON.stringify(body));
        });
      });
    },
  };
}

async function readBody(request: IncomingMessage): Promise<FakeRecord> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

type Answer = [number, unknown?];

async function answer(store: FakeStore, request: IncomingMessage, url: URL): Promise<Answer> {
  const [, resource = "", id, part] = url.pathname.replace("/demo/inbox", "/inbox").split("/");
  const method = request.method ?? "GET";
  const body = await readBody(request);
  if (resource === "session") return session(store, method, body);
  if (resource === "setup")
    return method === "GET"
      ? [200, { needed: store.setUpNeeded, demo: store.session.demo }]
      : [201, store.session];
  if (!store.signedIn) return [401, { title: "Not signed in", status: 401 }];
  if (resource === "settings") {
    if (method === "PATCH") Object.assign(store.settings, body);
    return [200, store.settings];
  }
  if (resource === "sip-forwardings" && id === "whitelist") return [200, store.whitelist];
  if (resource === "list-layouts" && id) {
    if (method === "PUT") store.layouts[id] = body;
    if (method === "DELETE") delete store.layouts[id];
    return store.layouts[id] ? [200, store.layouts[id]] : [204];
  }
  const collection = store.collections[resource];
  if (!collection) return [404, { title: "Not found", status: 404 }];
  if (!id)
    return method === "POST" ? create(store, resource, collection, body) : [200, page(collection, url)];
  const found = collection.find((item) => item.id === id);
  if (!found) return [404, { title: "Not found", status: 404 }];
  if (part === "who-rings") return [200, store.whoRings(found, url.searchParams.get("at"))];
  if (part === "app-invitation") return [204];
  if (part === "relations") return [200, { items: store.relations(found) }];
  if (part === "credentials") return [200, store.credentials(found, method === "POST")];
  if (method === "DELETE") collection.splice(collection.indexOf(found), 1);
  if (method === "PATCH") Object.assign(found, body, { version: Number(found.version) + 1 });
  return method === "DELETE" ? [204] : [200, found];
}

function session(store: FakeStore, method: string, body: FakeRecord): Answer {
  if (method === "DELETE") {
    store.signedIn = false;
    return [204];
  }
  if (method === "POST") {
    if (body.password === "wrong") return [401, { title: "Sign-in refused", status: 401 }];
    store.signedIn = true;
  }
  return store.signedIn ? [200, store.session] : [401, { title: "Not signed in", status: 401 }];
}

function create(store: FakeStore, resource: string, collection: FakeRecord[], body: FakeRecord): Answer {
  const taken = store.taken(resource, body);
  if (taken) return [409, taken];
  const made = store.complete(resource, { ...body, id: crypto.randomUUID(), version: 1 });
  collection.unshift(made);
  return [201, made];
}

const FILTERS = [
  "direction",
  "outcome",
  "whenUnavailable",
  "externalCallsEnabled",
  "allowCallTransfer",
  "userId",
];

function page(collection: readonly FakeRecord[], url: URL): FakeRecord {
  const criteria = url.searchParams;
  const words = (criteria.get("q") ?? "").toLowerCase();
  const limit = Number(criteria.get("limit") ?? 50);
  const from = Number(criteria.get("cursor") ?? 0);
  const sort = criteria.get("sort");
  const field = sort?.replace(/^-/, "") ?? "";
  const turn = sort?.startsWith("-") ? -1 : 1;
  const matching = collection.filter(
    (item) =>
      JSON.stringify(item).toLowerCase().includes(words) &&
      FILTERS.every((key) => !criteria.get(key) || String(item[key]) === criteria.get(key)),
  );
  if (sort) matching.sort((left, right) => turn * String(left[field]).localeCompare(String(right[field])));
  const next = from + limit;
  return {
    items: matching.slice(from, next),
    nextCursor: next < matching.length ? String(next) : null,
    total: matching.length,
  };
}
