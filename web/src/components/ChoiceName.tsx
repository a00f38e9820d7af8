import { useQuery } from "@tanstack/react-query";
import type { ChoiceSource } from "../form/choices";

const FRESH = 60_000;

/** What was chosen in a picker, by its name; nothing while it is unknown or gone. */
export function ChoiceName({ source, value }: { source: ChoiceSource; value: string | null | undefined }) {
  const chosen = useQuery({
    queryKey: ["choices", source.name, "one", value],
    queryFn: async () => (value ? ((await source.read(value)) ?? null) : null),
    enabled: Boolean(value),
    staleTime: FRESH,
  });
  return <bdi>{chosen.data?.label}</bdi>;
}
