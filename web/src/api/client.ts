import createClient, { type Middleware } from "openapi-fetch";
import { ApiProblem } from "./problem";
import type { paths } from "./schema";

const CSRF_COOKIE = "XSRF-TOKEN";
const CSRF_HEADER = "X-XSRF-TOKEN";
const READING = new Set(["GET", "HEAD"]);

export function cookie(name: string, cookies: string): string | undefined {
  const entry = cookies.split("; ").find((part) => part.startsWith(`${name}=`));
  return entry === undefined ? undefined : decodeURIComponent(entry.slice(name.length + 1));
}

const proveOrigin: Middleware = {
  onRequest({ request }) {
    if (READING.has(request.method)) return undefined;
    const token = cookie(CSRF_COOKIE, document.cookie);
    if (token) request.headers.set(CSRF_HEADER, token);
    return request;
  },
  onError() {
    return new ApiProblem(0, {});
  },
};

/** The API, typed by its OpenAPI description. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(proveOrigin);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; anything else is thrown as an {@link ApiProblem}. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) {
    const problem = typeof error === "object" && error !== null ? error : {};
    throw new ApiProblem(response.status, problem);
  }
  return data as T;
}
