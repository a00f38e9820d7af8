import { Button, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { DeliveryMethod } from "../api/model";
import { said } from "../components/said";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { textOrNull } from "../form/rules";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import classes from "./DeliveryMethods.module.css";
import { deliveryMethods } from "./deliveryMethods";
import { EmailContactsPicker } from "./EmailContactsPicker";
import { DYNAMIC_FIELDS, filled, unknownFields } from "./templates";

interface DeliveryMethodDrawerProps {
  id: string;
  actions: (method: DeliveryMethod) => readonly RowAction[];
}

/** The form of a delivery method. */
export function DeliveryMethodDrawer({ id, actions }: DeliveryMethodDrawerProps) {
  const address = useListAddress();
  const method = useEdited(deliveryMethods.name, id, deliveryMethods.read);
  if (id === NEW) return <DeliveryMethodForm />;
  if (!method.data) return <PendingDrawer error={method.error} onClose={address.closeDrawer} />;
  return <DeliveryMethodForm method={method.data} actions={actions(method.data)} />;
}

function DeliveryMethodForm({
  method,
  actions = [],
}: {
  method?: DeliveryMethod;
  actions?: readonly RowAction[];
}) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [version] = useState(method?.version ?? 0);
  const known = (template: string) => {
    const [wrong] = unknownFields(template);
    return wrong === undefined ? undefined : t("deliveryMethods.unknownField", { field: `{{${wrong}}}` });
  };
  const form = useForm(
    {
      name: method?.name ?? "",
      emails: method?.emails ?? ([] as string[]),
      subject: method?.subject ?? "",
      body: method?.body ?? "",
    },
    {
      name: (value) => (value.trim() ? undefined : t("form.required")),
      emails: (value) => (value.length > 0 ? undefined : t("deliveryMethods.emailsRequired")),
      subject: known,
      body: known,
    },
  );

  const save = () =>
    form.submit(async (_, values) => {
      const fields = {
        name: values.name.trim(),
        type: "email" as const,
        emails: values.emails,
        subject: textOrNull(values.subject),
        body: values.body.trim() ? values.body : null,
      };
      const saved = method
        ? await deliveryMethods.edit(method.id, version, fields)
        : await deliveryMethods.create(fields);
      said(
        t("deliveryMethods.saved", { name: saved.name }),
        t("deliveryMethods.savedNext", { addresses: saved.addresses.join(", ") }),
      );
      void queries.invalidateQueries({ queryKey: [deliveryMethods.name] });
      void queries.invalidateQueries({ queryKey: ["choices"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={method ? <bdi>{method.name}</bdi> : t("deliveryMethods.create")}
      subtitle={method ? undefined : t("deliveryMethods.createHint")}
      actions={
        method && <RowMenu name={method.name} actions={actions.filter((action) => action.id !== "edit")} />
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
          title: t("deliveryMethods.general"),
          content: (
            <>
              <TextInput
                {...form.text("name")}
                label={t("deliveryMethods.name")}
                description={t("deliveryMethods.nameHelp")}
                withAsterisk
                autoComplete="off"
                dir="auto"
                data-autofocus
              />
              <Select
                label={t("deliveryMethods.type")}
                description={t("deliveryMethods.typeHelp")}
                value="email"
                allowDeselect={false}
                data={[{ value: "email", label: t("deliveryMethods.types.email") }]}
              />
              <EmailContactsPicker
                {...form.field("emails")}
                label={t("deliveryMethods.addresses")}
                description={t("deliveryMethods.emailsHelp")}
              />
            </>
          ),
        },
        {
          id: "words",
          title: t("deliveryMethods.words"),
          content: (
            <>
              <Text c="dimmed">{t("deliveryMethods.wordsText")}</Text>
              <TextInput
                {...form.text("subject")}
                label={t("deliveryMethods.subject")}
                placeholder={t("deliveryMethods.builtIn")}
                autoComplete="off"
                dir="auto"
              />
              <Textarea
                {...form.text("body")}
                label={t("deliveryMethods.body")}
                placeholder={t("deliveryMethods.builtIn")}
                autosize
                minRows={4}
                maxRows={14}
                dir="auto"
              />
              <FieldButtons onChoose={(field) => form.set("body", `${form.values.body}{{${field}}}`)} />
              {(form.values.subject || form.values.body) && (
                <Preview subject={form.values.subject} body={form.values.body} />
              )}
              <Text size="sm" c="dimmed">
                {t("deliveryMethods.attached")}
              </Text>
            </>
          ),
        },
      ]}
    />
  );
}

/** The fields that a template can have; choosing one puts it at the end of the text. */
function FieldButtons({ onChoose }: { onChoose: (field: string) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="sm" c="dimmed" mb={6}>
        {t("deliveryMethods.fields")}
      </Text>
      <div className={classes.fields}>
        {Object.keys(DYNAMIC_FIELDS).map((field) => (
          <Button key={field} size="compact-xs" variant="default" onClick={() => onChoose(field)}>
            {field}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function Preview({ subject, body }: { subject: string; body: string }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("deliveryMethods.preview")}>
      <Text size="sm" c="dimmed" mb={6}>
        {t("deliveryMethods.preview")}
      </Text>
      <div className={classes.preview}>
        <h3>
          <bdi>{subject ? filled(subject) : t("deliveryMethods.usualSubject")}</bdi>
        </h3>
        <p dir="auto">{body ? filled(body) : t("deliveryMethods.usualBody")}</p>
      </div>
    </section>
  );
}
