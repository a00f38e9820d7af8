import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { LiveCall, Page, SipAccount } from "../api/model";

export const LIVE_CALLS_KEY = ["live-calls"] as const;

interface RegistrationChange {
  sipAccountId: string;
  registered: boolean;
}

/** The account with its light switched, or the same list when it is not in it. */
export function withRegistration(
  data: InfiniteData<Page<SipAccount>> | undefined,
  change: RegistrationChange,
): InfiniteData<Page<SipAccount>> | undefined {
  if (data === undefined) return undefined;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((account) =>
      account.id === change.sipAccountId ? { ...account, registered: change.registered } : account,
    ),
  }));
  return { ...data, pages };
}

/** Keeps what moves by itself up to date: one stream of events for the whole page. */
export function useLiveEvents(): void {
  const queries = useQueryClient();

  useEffect(() => {
    const stream = new EventSource("/api/v1/events");
    stream.addEventListener("live-calls", (event: MessageEvent<string>) => {
      const data: LiveCall[] | { items: LiveCall[] } = JSON.parse(event.data);
      queries.setQueryData(LIVE_CALLS_KEY, Array.isArray(data) ? data : data.items);
    });
    stream.addEventListener("call-history", () => {
      void queries.invalidateQueries({ queryKey: ["call-history"] });
      void queries.invalidateQueries({ queryKey: ["inbox"] });
    });
    stream.addEventListener("registration", (event: MessageEvent<string>) => {
      const change: RegistrationChange = JSON.parse(event.data);
      queries.setQueriesData<InfiniteData<Page<SipAccount>>>({ queryKey: ["sip-accounts", "list"] }, (data) =>
        withRegistration(data, change),
      );
      void queries.invalidateQueries({ queryKey: ["sip-accounts", "one", change.sipAccountId] });
    });
    let lost = false;
    stream.onerror = () => {
      lost = true;
    };
    stream.onopen = () => {
      if (lost) void queries.invalidateQueries();
      lost = false;
    };
    return () => stream.close();
  }, [queries]);
}
