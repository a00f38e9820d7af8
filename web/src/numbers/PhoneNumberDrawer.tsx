import { Input, NumberInput, Switch, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { PhoneNumber, PhoneNumberFields } from "../api/model";
import { ifMatch } from "../components/etag";
import { said } from "../components/said";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { textOrNull } from "../form/rules";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import { formatPhoneNumber, normalizePhoneNumber, phoneNumberFault } from "../format/phoneNumber";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { HolderText } from "./HolderText";

interface PhoneNumberDrawerProps {
  id: string;
  actions: (number: PhoneNumber) => readonly RowAction[];
}

export function PhoneNumberDrawer({ id, actions }: PhoneNumberDrawerProps) {
  const address = useListAddress();
  const number = useEdited("phone-numbers", id, (wanted) =>
    body(api.GET("/api/v1/phone-numbers/{id}", { params: { path: { id: wanted } } })),
  );
  if (id === NEW) return <PhoneNumberForm />;
  if (!number.data) return <PendingDrawer error={number.error} onClose={address.closeDrawer} />;
  return <PhoneNumberForm number={number.data} actions={actions(number.data)} />;
}

function PhoneNumberForm({ number, actions = [] }: { number?: PhoneNumber; actions?: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [version] = useState(number?.version ?? 0);
  const form = useForm(
    {
      number: number?.number ?? "",
      name: number?.name ?? "",
      enabled: number?.enabled ?? true,
      channels: (number?.channels ?? "") as number | string,
    },
    {
      number: (value) => {
        const fault = phoneNumberFault(value);
        return fault && t(`phoneNumbers.fault.${fault}`, { corrected: normalizePhoneNumber(value) });
      },
    },
  );

  const save = () =>
    form.submit(async (_, values) => {
      const digits = normalizePhoneNumber(values.number);
      const fields: PhoneNumberFields = {
        number: digits,
        name: textOrNull(values.name),
        enabled: values.enabled,
        channels: values.channels === "" ? null : Number(values.channels),
      };
      const saved = number
        ? await body(
            api.PATCH("/api/v1/phone-numbers/{id}", {
              params: { path: { id: number.id }, header: ifMatch(version) },
              body: fields,
            }),
          )
        : await body(api.POST("/api/v1/phone-numbers", { body: fields }));
      const shown = formatPhoneNumber(saved.number);
      said(
        t("phoneNumbers.saved", { number: shown }),
        saved.enabled
          ? saved.holder
            ? t("phoneNumbers.nowRings", { number: shown, name: saved.holder.name })
            : t("phoneNumbers.nowFree")
          : t("phoneNumbers.nowDisabled", { number: shown }),
      );
      void queries.invalidateQueries({ queryKey: ["phone-numbers", "list"] });
      void queries.invalidateQueries({ queryKey: ["choices"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={number ? formatPhoneNumber(number.number) : t("phoneNumbers.create")}
      actions={
        number && (
          <RowMenu
            name={formatPhoneNumber(number.number)}
            actions={actions.filter((action) => action.id !== "edit")}
          />
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
          title: t("phoneNumbers.title"),
          content: (
            <>
              <TextInput
                {...form.text("number")}
                label={t("phoneNumbers.number")}
                description={t("phoneNumbers.numberHelp")}
                placeholder="12025550101"
                withAsterisk
                readOnly={number !== undefined}
                inputMode="tel"
                autoComplete="off"
                data-autofocus
              />
              <TextInput
                {...form.text("name")}
                label={t("phoneNumbers.name")}
                description={t("phoneNumbers.nameHelp")}
                autoComplete="off"
                dir="auto"
              />
              {number && (
                <Input.Wrapper label={t("numbers.leadsTo")} labelElement="div">
                  <Text component="div">
                    <HolderText holder={number.holder} />
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t("phoneNumbers.leadsHelp")}
                  </Text>
                </Input.Wrapper>
              )}
              <NumberInput
                {...form.field("channels")}
                label={t("phoneNumbers.channels")}
                description={t("phoneNumbers.channelsHelp")}
                placeholder={t("phoneNumbers.unlimited")}
                min={1}
                allowDecimal={false}
                styles={{ wrapper: { maxWidth: 200 } }}
              />
              <Switch
                {...form.toggle("enabled")}
                label={t("list.enabled")}
                description={t("phoneNumbers.enabledHelp")}
              />
            </>
          ),
        },
      ]}
    />
  );
}
