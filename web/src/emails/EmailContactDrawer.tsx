import { Alert, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { EmailContact } from "../api/model";
import { said } from "../components/said";
import { UserPicker } from "../contact-methods/pickers";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { isEmail } from "../form/rules";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import { useTimeFormat } from "../session";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { ContactStatus } from "./EmailContactsPage";
import { emailContacts } from "./emailContacts";

interface EmailContactDrawerProps {
  id: string;
  actions: (contact: EmailContact) => readonly RowAction[];
}

/** The form of an email contact. */
export function EmailContactDrawer({ id, actions }: EmailContactDrawerProps) {
  const address = useListAddress();
  const contact = useEdited(emailContacts.name, id, emailContacts.read);
  if (id === NEW) return <EmailContactForm />;
  if (!contact.data) return <PendingDrawer error={contact.error} onClose={address.closeDrawer} />;
  return <EmailContactForm contact={contact.data} actions={actions(contact.data)} />;
}

function EmailContactForm({
  contact,
  actions = [],
}: {
  contact?: EmailContact;
  actions?: readonly RowAction[];
}) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [version] = useState(contact?.version ?? 0);
  const form = useForm(
    { userId: (contact?.userId ?? null) as string | null, address: contact?.address ?? "" },
    {
      userId: (value) => (value ? undefined : t("form.required")),
      address: (value) => (!value.trim() ? t("form.required") : isEmail(value) ? undefined : t("form.email")),
    },
  );

  const save = () =>
    form.submit(async (_, values) => {
      const fields = { userId: values.userId ?? "", address: values.address.trim() };
      const saved = contact
        ? await emailContacts.edit(contact.id, version, fields)
        : await emailContacts.create(fields);
      said(t("emailContacts.saved", { address: saved.address }), t(`emailContacts.next.${saved.status}`));
      void queries.invalidateQueries({ queryKey: [emailContacts.name] });
      void queries.invalidateQueries({ queryKey: ["choices"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={contact ? <bdi>{contact.address}</bdi> : t("emailContacts.create")}
      subtitle={contact ? <ContactStatus contact={contact} /> : t("emailContacts.createHint")}
      actions={
        contact && (
          <RowMenu name={contact.address} actions={actions.filter((action) => action.id !== "edit")} />
        )
      }
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        {
          id: "general",
          title: t("emailContacts.general"),
          content: (
            <>
              {contact && <State contact={contact} />}
              <UserPicker
                {...form.field("userId")}
                label={t("emailContacts.user")}
                description={t("emailContacts.userHelp")}
                required
                autoFocus={!contact}
              />
              <TextInput
                {...form.text("address")}
                type="email"
                label={t("emailContacts.address")}
                description={t(contact ? "emailContacts.addressChange" : "emailContacts.addressHelp")}
                withAsterisk
                autoComplete="off"
                spellCheck={false}
              />
            </>
          ),
        },
      ]}
    />
  );
}

/** What is left to do until the address can be used. */
function State({ contact }: { contact: EmailContact }) {
  const { t } = useTranslation();
  const time = useTimeFormat();
  if (contact.status === "verified") return null;
  if (contact.status === "failed") {
    return (
      <Alert color="red" title={t("emailContacts.failedTitle")}>
        {contact.failure} {t("emailContacts.failedNext")}
      </Alert>
    );
  }
  return (
    <Alert color="yellow" title={t("emailContacts.pendingTitle")}>
      {contact.sentAt
        ? t("emailContacts.pendingSince", { time: time.short(contact.sentAt) })
        : t("emailContacts.pendingNext")}
    </Alert>
  );
}
