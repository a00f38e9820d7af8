import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CALL_KINDS, type FoundMethod, findContactMethods, readContactMethod } from "./anyContactMethod";

const OFFERED = 25;

/** Its name, with its user's where that is another one. */
const label = ({ name, userName }: FoundMethod): string =>
  name === userName ? name : `${name} (${userName})`;

function useChoices(typed: string, chosen: string | null): readonly FoundMethod[] {
  const [q] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ["choices", "contact-methods", q],
    staleTime: 5_000,
    placeholderData: keepPreviousData,
    queryFn: () => findContactMethods(q, OFFERED),
  });
  const listed = found.data?.some((choice) => choice.id === chosen) ?? false;
  const current = useQuery({
    queryKey: ["choices", "contact-method", chosen],
    enabled: chosen !== null && found.isSuccess && !listed,
    queryFn: () => readContactMethod(chosen ?? ""),
  });
  const missing = !listed && chosen !== null && current.data ? [current.data] : [];
  return [...missing, ...(found.data ?? [])];
}

interface ContactMethodPickerProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  onBlur?: () => void;
  error?: string;
  /** The contact method that is being edited: it cannot lead to itself. */
  except: string | undefined;
}

/** Chooses a contact method of any kind that takes calls, searched for on the server. */
export function ContactMethodPicker({ value, except, ...props }: ContactMethodPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const choices = useChoices(typed, value).filter((choice) => choice.id !== except);
  const picked = choices.find((choice) => choice.id === value);
  return (
    <Select
      {...props}
      value={value}
      withAsterisk
      searchable
      placeholder={t("pickers.contactMethod")}
      nothingFoundMessage={t("pickers.noContactMethod")}
      onSearchChange={(text) => setTyped(picked && text === label(picked) ? "" : text)}
      filter={({ options }) => options}
      data={CALL_KINDS.map((kind) => ({
        group: t(`kinds.${kind}`),
        items: choices
          .filter((choice) => choice.kind === kind)
          .map((choice) => ({ value: choice.id, label: label(choice) })),
      })).filter((group) => group.items.length > 0)}
    />
  );
}
