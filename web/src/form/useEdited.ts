import { useQuery } from "@tanstack/react-query";
import { NEW } from "../address";

/**
 * The thing that a drawer edits, fetched anew each time the drawer opens: what is edited is never an old copy, and
 * what others change meanwhile does not slip under the form.
 */
export function useEdited<T>(resource: string, id: string, fetchOne: (id: string) => Promise<T>) {
  return useQuery({
    queryKey: [resource, "one", id],
    enabled: id !== NEW,
    queryFn: () => fetchOne(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
