import { useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { InternalNumber, PhoneNumber, User } from "../api/model";
import { isProblem } from "../api/problem";
import { resource } from "../api/resource";

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

interface Named {
  id: string;
  name: string;
}

function useNamed(name: "delivery-methods" | "audio-files") {
  return useQuery({
    queryKey: ["choices", name],
    staleTime: FRESH,
    queryFn: async (): Promise<readonly Named[]> => {
      try {
        return (await resource<Named, never>(name).list({ limit: MOST, sort: "name" })).items;
      } catch (error) {
        if (isProblem(error, 404)) return [];
        throw error;
      }
    },
  });
}

/** Where recordings and voicemails can be sent. */
export const useDeliveryMethodChoices = () => useNamed("delivery-methods");

/** Sound that can be played to callers. */
export const useAudioFileChoices = () => useNamed("audio-files");
