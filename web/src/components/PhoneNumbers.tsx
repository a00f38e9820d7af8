import { useQueries } from "@tanstack/react-query";
import { phoneNumberById } from "../form/choices";
import { formatPhoneNumber } from "../format/phoneNumber";

const FRESH = 60_000;

/** Phone numbers, known by their ids, as people read them. */
export function PhoneNumbers({ ids }: { ids: readonly string[] }) {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ["choices", "phone-numbers", "row", id],
      queryFn: async () => (await phoneNumberById(id)) ?? null,
      staleTime: FRESH,
    })),
  });
  const texts = answers.flatMap(({ data }) => (data ? [formatPhoneNumber(data.number)] : []));
  return <span className="tabular">{texts.join(", ")}</span>;
}
