import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "../api/problem";
import { problemText } from "../components/problemText";
import {
  change,
  changes,
  type Errors,
  type FormState,
  faults,
  fieldAt,
  isDirty,
  leave,
  openForm,
  type Rules,
  refuse,
  shownErrors,
  visitAll,
} from "./formState";

type TextKey<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string;
type SwitchKey<V> = { [K in keyof V]: V[K] extends boolean ? K : never }[keyof V] & string;

/** The fields of a form in use: what a section that shows some of them needs. */
export interface FormFields<V extends object> {
  readonly values: V;
  set<K extends keyof V>(field: K, value: V[K]): void;
  error(field: keyof V): string | undefined;
  /** What the server offers instead of a value that it refused. */
  suggestion(field: keyof V): string | undefined;
  /** Says that a field was left, for inputs made of several. */
  left(field: keyof V): void;
  /** Properties for an input of text. */
  text(field: TextKey<V>): {
    name: string;
    value: string;
    error: string | undefined;
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
    onBlur: () => void;
  };
  /** Properties for an input that hands over its value. */
  field<K extends keyof V & string>(
    field: K,
  ): {
    name: K;
    value: V[K];
    error: string | undefined;
    onChange: (value: V[K]) => void;
    onBlur: () => void;
  };
  /** Properties for a switch. */
  toggle(field: SwitchKey<V>): {
    name: string;
    checked: boolean;
    error: string | undefined;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
}

/** A form in use: its values, what is wrong with them, and the way to save them. */
export interface Form<V extends object> extends FormFields<V> {
  readonly dirty: boolean;
  readonly saving: boolean;
  /** What went wrong with saving as a whole; faults of fields are at the fields. */
  readonly fault: string | undefined;
  /** Checks everything, then saves; refusals of the server land on their fields. */
  submit(save: (changed: Partial<V>, values: V) => Promise<void>): Promise<void>;
  /** Begins anew from what is saved now. */
  reset(saved: V): void;
}

/** Puts the cursor where the first fault is, once the faults are drawn. */
function focusFirstFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("form [aria-invalid=true]")?.focus());
}

export function useForm<V extends object>(saved: V, rules: Rules<V>): Form<V> {
  const { t } = useTranslation();
  const [state, setState] = useState<FormState<V>>(() => openForm(saved));
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string>();
  const busy = useRef(false);
  const errors = shownErrors(state, rules);
  const set = <K extends keyof V>(field: K, value: V[K]) => setState((now) => change(now, field, value));

  async function submit(save: (changed: Partial<V>, values: V) => Promise<void>): Promise<void> {
    if (busy.current) return;
    const visited = visitAll(state);
    setState(visited);
    setFault(undefined);
    const found = faults(visited, rules);
    if (Object.keys(found).length > 0) {
      focusFirstFault();
      return;
    }
    busy.current = true;
    setSaving(true);
    try {
      await save(changes(state), state.values);
    } catch (error) {
      refused(error);
    } finally {
      busy.current = false;
      setSaving(false);
    }
  }

  function refused(error: unknown): void {
    const own: Errors<V> = {};
    const suggested: Errors<V> = {};
    const others: string[] = [];
    for (const { field, message, suggestion } of isProblem(error) ? error.fieldFaults() : []) {
      const place = fieldAt(state.values, field);
      if (place === undefined) others.push(message);
      else {
        own[place] ??= message;
        suggested[place] ??= suggestion;
      }
    }
    setState((now) => refuse(now, own, suggested));
    if (Object.keys(own).length > 0) focusFirstFault();
    if (others.length > 0) setFault(others.join(" "));
    else if (Object.keys(own).length === 0) setFault(problemText(t, error));
  }

  return {
    values: state.values,
    dirty: isDirty(state),
    saving,
    fault,
    set,
    error: (field) => errors[field],
    suggestion: (field) => state.suggested[field],
    left: (field) => setState((now) => leave(now, field)),
    text: (field) => ({
      name: field,
      value: state.values[field] as string,
      error: errors[field],
      onChange: (event) => set(field, event.currentTarget.value as V[typeof field]),
      onBlur: () => setState((now) => leave(now, field)),
    }),
    field: (field) => ({
      name: field,
      value: state.values[field],
      error: errors[field],
      onChange: (value) => set(field, value),
      onBlur: () => setState((now) => leave(now, field)),
    }),
    toggle: (field) => ({
      name: field,
      checked: state.values[field] as boolean,
      error: errors[field],
      onChange: (event) => set(field, event.currentTarget.checked as V[typeof field]),
    }),
    submit,
    reset: (next) => {
      setState(openForm(next));
      setFault(undefined);
    },
  };
}
