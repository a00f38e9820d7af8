import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isProblem } from "./api/problem";

export const SESSION_KEY = ["session"] as const;

/** A 401 from anywhere means that the session is over: the frame then leads to the sign-in page. */
function forgetSession(error: unknown, key: readonly unknown[] | undefined): void {
  if (isProblem(error, 401) && key?.[0] !== SESSION_KEY[0]) queryClient.setQueryData(SESSION_KEY, null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => forgetSession(error, query.queryKey) }),
  mutationCache: new MutationCache({ onError: (error) => forgetSession(error, undefined) }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
    },
  },
});
