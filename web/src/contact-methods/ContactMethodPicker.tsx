import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "../api/problem";
import type { Resource } from "../api/resource";
import { appLineName, pstnRouteName, sipAccountName, sipForwardingName } from "./contactMethodName";
import { appLines, pstnRoutes, sipAccounts, sipForwardings } from "./resources";

type Kind = "appLine" | "sipAccount" | "pstnRoute" | "sipForwarding";

interface Choice {
  kind: Kind;
  id: string;
  name: string;
}

const OFFERED = 25;

/** One kind to choose from: how to search it and how to read one of it. */
function source<T extends { id: string; userName: string }, F>(
  kind: Kind,
  resource: Resource<T, F>,
  nameOf: (method: T) => string,
) {
  const choice = (method: T): Choice => {
    const name = nameOf(method);
    return { kind, id: method.id, name: name === method.userName ? name : `${name} (${method.userName})` };
  };
  return {
    search: async (q: string) =>
      (await resource.list({ limit: OFFERED, q: q || undefined })).items.map(choice),
    read: async (id: string) => {
      try {
        return choice(await resource.read(id));
      } catch (error) {
        if (isProblem(error, 404)) return undefined;
        throw error;
      }
    },
  };
}

const SOURCES = [
  source("appLine", appLines, appLineName),
  source("sipAccount", sipAccounts, sipAccountName),
  source("pstnRoute", pstnRoutes, pstnRouteName),
  source("sipForwarding", sipForwardings, sipForwardingName),
];
const KINDS: readonly Kind[] = ["appLine", "sipAccount", "pstnRoute", "sipForwarding"];

function useChoices(typed: string, chosen: string | null): readonly Choice[] {
  const [q] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ["choices", "contact-methods", q],
    staleTime: 5_000,
    placeholderData: keepPreviousData,
    queryFn: async () => (await Promise.all(SOURCES.map((kind) => kind.search(q)))).flat(),
  });
  const listed = found.data?.some((choice) => choice.id === chosen) ?? false;
  const current = useQuery({
    queryKey: ["choices", "contact-method", chosen],
    enabled: chosen !== null && found.isSuccess && !listed,
    queryFn: async () =>
      (await Promise.all(SOURCES.map((kind) => kind.read(chosen ?? "")))).find(Boolean) ?? null,
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
      onSearchChange={(text) => setTyped(text === picked?.name ? "" : text)}
      filter={({ options }) => options}
      data={KINDS.map((kind) => ({
        group: t(`kinds.${kind}`),
        items: choices
          .filter((choice) => choice.kind === kind)
          .map((choice) => ({ value: choice.id, label: choice.name })),
      })).filter((group) => group.items.length > 0)}
    />
  );
}
