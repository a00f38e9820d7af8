import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, type Search, useListAddress } from "../address";
import type { Resource } from "../api/resource";
import { said } from "../components/said";
import { phoneNumberById } from "../form/choices";
import { FormDrawer, PendingDrawer, type Section } from "../form/FormDrawer";
import type { Rules } from "../form/formState";
import { changed } from "../form/formState";
import { useEdited } from "../form/useEdited";
import { type Form, useForm } from "../form/useForm";
import { formatPhoneNumber } from "../format/phoneNumber";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import type { ContactMethod, InboundFields } from "./contactMethod";

/** What one kind of contact method brings to its form. */
export interface ContactMethodForm<T extends ContactMethod, F extends InboundFields, V extends object> {
  resource: Resource<T, F>;
  nameOf: (method: T) => string;
  /** The title of the form of a new one, and what to know before. */
  create: string;
  createHint: string;
  saveNew?: string;
  /** The section that shows what saving a new one has made; without one the drawer closes. */
  made?: string;
  subtitle?: (method: T) => ReactNode;
  values: (method: T | undefined, userId: string | undefined) => V;
  rules: Rules<V>;
  fields: (values: V) => F;
  sections: (form: Form<V>, method: T | undefined) => readonly Section[];
}

interface ContactMethodDrawerProps<T extends ContactMethod, F extends InboundFields, V extends object> {
  id: string;
  actions: (method: T) => readonly RowAction[];
  kind: ContactMethodForm<T, F, V>;
}

/** The form of one contact method, or of a new one. */
export function ContactMethodDrawer<T extends ContactMethod, F extends InboundFields, V extends object>({
  id,
  actions,
  kind,
}: ContactMethodDrawerProps<T, F, V>) {
  const address = useListAddress();
  const method = useEdited(kind.resource.name, id, kind.resource.read);
  if (id === NEW) return <Filled kind={kind} />;
  if (!method.data) return <PendingDrawer error={method.error} onClose={address.closeDrawer} />;
  return <Filled kind={kind} method={method.data} actions={actions(method.data)} />;
}

/** What the saved contact method now does, in one sentence. */
function useMeaning() {
  const { t } = useTranslation();
  return async (method: ContactMethod, name: string): Promise<string> => {
    const [number, ...others] = method.numbers;
    const known = number ? await phoneNumberById(number).catch(() => undefined) : undefined;
    const internal = method.internalNumbers[0];
    if (number && (others.length > 0 || !known))
      return t("contactMethods.nowRingsNumbers", { name, count: method.numbers.length });
    if (known) return t("contactMethods.nowRings", { number: formatPhoneNumber(known.number), name });
    if (internal) return t("contactMethods.nowRings", { number: internal, name });
    return t("contactMethods.nowUnreachable");
  };
}

interface FilledProps<T extends ContactMethod, F extends InboundFields, V extends object> {
  kind: ContactMethodForm<T, F, V>;
  method?: T;
  actions?: readonly RowAction[];
}

function Filled<T extends ContactMethod, F extends InboundFields, V extends object>({
  kind,
  method,
  actions = [],
}: FilledProps<T, F, V>) {
  const { t } = useTranslation();
  const address = useListAddress();
  const { user }: Search = useSearch({ strict: false });
  const queries = useQueryClient();
  const [version] = useState(method?.version ?? 0);
  const [opened] = useState(() => kind.values(method, user));
  const meaning = useMeaning();
  const form = useForm(opened, kind.rules);

  const save = () =>
    form.submit(async (_, values) => {
      const fields = kind.fields(values);
      const saved = method
        ? await kind.resource.edit(method.id, version, changed(kind.fields(opened), fields))
        : await kind.resource.create(fields);
      const name = kind.nameOf(saved);
      said(t("contactMethods.saved", { name }), await meaning(saved, name));
      for (const key of [kind.resource.name, "choices", "phone-numbers", "internal-numbers", "users"]) {
        void queries.invalidateQueries({ queryKey: [key], refetchType: "active" });
      }
      if (method || !kind.made) address.closeDrawer();
      else address.change({ open: saved.id, section: kind.made, user: undefined }, true);
    });

  return (
    <FormDrawer
      title={method ? <bdi>{kind.nameOf(method)}</bdi> : kind.create}
      subtitle={method ? kind.subtitle?.(method) : kind.createHint}
      actions={
        method && (
          <RowMenu
            name={kind.nameOf(method)}
            actions={actions.filter(({ id }) => id !== "edit" && id !== "credentials")}
          />
        )
      }
      saveLabel={method ? undefined : kind.saveNew}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={kind.sections(form, method)}
    />
  );
}
