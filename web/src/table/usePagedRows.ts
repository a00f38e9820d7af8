import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type ListQuery, type PageRequest, pageRequest } from "../api/list";
import type { Page } from "../api/model";
import type { Rows } from "./column";

/** The rows of a list of the API, page by page as they are scrolled to. */
export function usePagedRows<T>(
  resource: string,
  query: ListQuery,
  fetchPage: (request: PageRequest) => Promise<Page<T>>,
): Rows<T> {
  const pages = useInfiniteQuery({
    queryKey: [resource, "list", query],
    queryFn: ({ pageParam }) => fetchPage(pageRequest(query, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  return {
    rows,
    total: pages.data?.pages[0]?.total ?? 0,
    pending: pages.isPending,
    error: pages.error,
    retry: () => void pages.refetch(),
    more: pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : undefined,
  };
}
