import { useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { InternalNumber, PhoneNumber, User } from "../api/model";

const MOST = 200;
const FRESH = 5_000;

/** Users to choose an owner from. */
export function useUserChoices() {
  return useQuery({
    queryKey: ["choices", "users"],
    staleTime: FRESH,
    queryFn: async (): Promise<readonly User[]> =>
      (await body(api.GET("/api/v1/users", { params: { query: { limit: MOST, sort: "lastName" } } }))).items,
  });
}

/** Phone numbers of the account, with what each of them rings now. */
export function usePhoneNumberChoices() {
  return useQuery({
    queryKey: ["choices", "phone-numbers"],
    staleTime: FRESH,
    queryFn: async (): Promise<readonly PhoneNumber[]> =>
      (await body(api.GET("/api/v1/phone-numbers", { params: { query: { limit: MOST, sort: "number" } } })))
        .items,
  });
}

/** Internal numbers of the account, with what each of them rings now. */
export function useInternalNumberChoices() {
  return useQuery({
    queryKey: ["choices", "internal-numbers"],
    staleTime: FRESH,
    queryFn: async (): Promise<readonly InternalNumber[]> =>
      (
        await body(
          api.GET("/api/v1/internal-numbers", { params: { query: { limit: MOST, sort: "number" } } }),
        )
      ).items,
  });
}
