import { MultiSelect, type OptionsFilter, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Choice, offered } from "./choice";
import type { ChoiceSource } from "./choices";

const ORDER = ["label", "input", "description", "error"] as const;
const SETTLED = 200;
const FRESH = 5_000;

export interface PickerProps<V> {
  name?: string;
  label: ReactNode;
  description?: ReactNode;
  value: V;
  onChange: (value: V) => void;
  onBlur?: () => void;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

interface SourceProps {
  source: ChoiceSource;
  /** What is said where nothing matches. */
  none: string;
  clearable?: boolean;
  /** Makes what was typed and says its value; the list then offers that. */
  create?: (typed: string) => Promise<string>;
}

const asFound: OptionsFilter = ({ options }) => options;

/** The properties of a picker as the inputs of the library have them. */
function inputProps<V>({ required, autoFocus, ...rest }: PickerProps<V>) {
  return {
    ...rest,
    withAsterisk: required,
    searchable: true,
    "data-autofocus": autoFocus || undefined,
    inputWrapperOrder: [...ORDER],
    // The server has searched already.
    filter: asFound,
  };
}

/** What the server finds for what is typed; the first ones while nothing is. */
function useFound(source: ChoiceSource, typed: string) {
  const [settled] = useDebouncedValue(typed.trim(), SETTLED);
  const found = useQuery({
    queryKey: ["choices", source.name, "search", source.scope ?? "", settled],
    queryFn: () => source.search(settled),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });
  return found.data;
}

/** The chosen ones by name, wherever in the list they are. */
function useChosen(source: ChoiceSource, values: readonly string[]): Choice[] {
  const answers = useQueries({
    queries: values.map((value) => ({
      queryKey: ["choices", source.name, "one", value],
      queryFn: async () => (await source.read(value)) ?? null,
      staleTime: FRESH,
    })),
  });
  return values.map(
    (value, index) => answers[index]?.data ?? { value, label: answers[index]?.isPending ? "…" : value },
  );
}

function useCreation({ source, create }: SourceProps, typed: string, found: readonly Choice[] | undefined) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const word = typed.trim();
  const known = found?.some((choice) => choice.label.toLowerCase() === word.toLowerCase());
  if (!create || !word || known || !found) return undefined;
  return {
    choice: { value: `create:${word}`, label: t("picker.create", { name: word }) },
    run: async () => {
      const value = await create(word);
      await queries.invalidateQueries({ queryKey: ["choices", source.name] });
      return value;
    },
  };
}

/** Chooses one thing of a list of any length: what is typed is searched for on the server. */
export function Picker({
  source,
  none,
  clearable,
  create,
  ...props
}: PickerProps<string | null> & SourceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const chosen = useChosen(source, props.value ? [props.value] : []);
  // The field shows the chosen one's name; that is no search.
  const searched = chosen.some((choice) => choice.label === typed) ? "" : typed;
  const found = useFound(source, searched);
  const creation = useCreation({ source, none, create }, searched, found);
  return (
    <Select
      {...inputProps(props)}
      data={offered(found ?? [], chosen, creation?.choice)}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => {
        if (creation && value === creation.choice.value) void creation.run().then(props.onChange);
        else props.onChange(value);
      }}
      clearable={clearable}
      nothingFoundMessage={found ? none : t("picker.searching")}
    />
  );
}

/** Chooses several things of a list of any length; the first chosen comes first. */
export function MultiPicker({
  source,
  none,
  clearable,
  create,
  ...props
}: PickerProps<string[]> & SourceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const chosen = useChosen(source, props.value);
  const found = useFound(source, typed);
  const creation = useCreation({ source, none, create }, typed, found);
  return (
    <MultiSelect
      {...inputProps(props)}
      placeholder={props.value.length === 0 ? props.placeholder : undefined}
      data={offered(found ?? [], chosen, creation?.choice)}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(values) => {
        const others = values.filter((value) => value !== creation?.choice.value);
        if (creation && others.length < values.length)
          void creation.run().then((value) => props.onChange([...others, value]));
        else props.onChange(values);
      }}
      clearable={clearable}
      hidePickedOptions
      nothingFoundMessage={found ? none : t("picker.searching")}
    />
  );
}
