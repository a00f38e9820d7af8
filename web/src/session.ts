import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "./api/client";
import type { Session } from "./api/model";
import { isProblem } from "./api/problem";
import { TimeFormat } from "./format/time";
import { SESSION_KEY } from "./queryClient";

const BEFORE_SIGN_IN = ["/sign-in", "/setup", "/accept-invitation"];
let askedDemonstration = false;

/** A demonstration opens without a password, once per visit. */
async function enterDemonstration(): Promise<Session | null> {
  if (askedDemonstration || BEFORE_SIGN_IN.includes(window.location.pathname)) return null;
  askedDemonstration = true;
  try {
    const { demo } = await body(api.GET("/api/v1/setup"));
    return demo ? await body(api.POST("/api/v1/demo/session")) : null;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}

/** Who is signed in; null is nobody. */
export function useSessionQuery() {
  return useQuery({
    queryKey: SESSION_KEY,
    staleTime: 5 * 60_000,
    queryFn: async (): Promise<Session | null> => {
      try {
        return await body(api.GET("/api/v1/session"));
      } catch (error) {
        if (!isProblem(error, 401)) throw error;
        return enterDemonstration();
      }
    },
  });
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the signed-in person; only inside the frame. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("This page needs someone signed in.");
  return session;
}

/** Shows instants in the account's time zone and the page's language. */
export function useTimeFormat(): TimeFormat {
  const { i18n } = useTranslation();
  const { timeZone } = useSession().account;
  return useMemo(() => new TimeFormat(i18n.language, timeZone), [i18n.language, timeZone]);
}
