import {
  Anchor,
  Input,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NEW } from "../../address";
import type { Form } from "../../form/useForm";
import { formatPhoneNumber } from "../../format/phoneNumber";
import { fullName } from "../../users/userName";
import { useInternalNumberChoices, usePhoneNumberChoices, useUserChoices } from "../choices";
import { LONGEST_RINGING, SHORTEST_RINGING, type SipAccountValues } from "./sipAccountForm";

interface SectionProps {
  form: Form<SipAccountValues>;
}

export function GeneralSection({ form, saved }: SectionProps & { saved: boolean }) {
  const { t } = useTranslation();
  const users = useUserChoices();
  return (
    <>
      <Select
        {...form.field("userId")}
        label={t("sipAccounts.user")}
        description={saved ? undefined : t("sipAccounts.userHelp")}
        withAsterisk
        searchable
        disabled={saved}
        data-autofocus={saved ? undefined : true}
        placeholder={t("sipAccounts.userChoose")}
        nothingFoundMessage={t("sipAccounts.noUser")}
        data={(users.data ?? []).map((user) => ({ value: user.id, label: fullName(user) }))}
      />
      {users.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("sipAccounts.userFirst")}{" "}
          <Anchor renderRoot={(root) => <Link {...root} to="/users" search={{ open: NEW }} />}>
            {t("users.create")}
          </Anchor>
        </Text>
      )}
      <TextInput
        {...form.text("name")}
        label={t("sipAccounts.name")}
        description={t("sipAccounts.nameHelp")}
        withAsterisk
        autoComplete="off"
        dir="auto"
      />
    </>
  );
}

export function InboundSection({ form, accountId }: SectionProps & { accountId: string | undefined }) {
  const { t } = useTranslation();
  const phoneNumbers = usePhoneNumberChoices();
  const internalNumbers = useInternalNumberChoices();
  const free = (phoneNumbers.data ?? []).filter((number) => !number.holder || number.holder.id === accountId);
  const freeInternal = (internalNumbers.data ?? []).filter(
    (number) => !number.holder || number.holder.id === accountId,
  );
  const voicemail = form.values.whenUnavailable === "voicemail";

  return (
    <>
      <MultiSelect
        {...form.field("numbers")}
        label={t("sipAccounts.numbers")}
        description={t("sipAccounts.numbersHelp")}
        placeholder={form.values.numbers.length === 0 ? t("sipAccounts.numbersChoose") : undefined}
        nothingFoundMessage={t("sipAccounts.noFreeNumber")}
        searchable
        clearable
        inputWrapperOrder={["label", "input", "description", "error"]}
        data={free.map((number) => ({
          value: number.id,
          label: number.name
            ? `${formatPhoneNumber(number.number)} (${number.name})`
            : formatPhoneNumber(number.number),
        }))}
      />
      <TagsInput
        {...form.field("internalNumbers")}
        label={t("sipAccounts.internalNumbers")}
        description={t("sipAccounts.internalHelp")}
        placeholder={
          form.values.internalNumbers.length === 0 ? t("sipAccounts.internalPlaceholder") : undefined
        }
        clearable
        splitChars={[",", " ", ";"]}
        acceptValueOnBlur
        inputMode="numeric"
        inputWrapperOrder={["label", "input", "description", "error"]}
        data={freeInternal.map((number) => number.number)}
      />
      <NumberInput
        {...form.field("ringSeconds")}
        label={t("sipAccounts.ringSeconds")}
        description={t("sipAccounts.ringHelp")}
        min={SHORTEST_RINGING}
        max={LONGEST_RINGING}
        clampBehavior="none"
        allowDecimal={false}
        styles={{ wrapper: { maxWidth: 180 } }}
      />
      <Input.Wrapper
        label={t("sipAccounts.whenUnavailable")}
        description={t("sipAccounts.unavailableHelp")}
        labelElement="div"
        inputWrapperOrder={["label", "input", "description"]}
      >
        <SegmentedControl
          aria-label={t("sipAccounts.whenUnavailable")}
          value={form.values.whenUnavailable}
          onChange={(value) => form.set("whenUnavailable", value as SipAccountValues["whenUnavailable"])}
          data={[
            { value: "doNothing", label: t("whenUnavailable.doNothing") },
            { value: "voicemail", label: t("whenUnavailable.voicemail") },
          ]}
        />
      </Input.Wrapper>
      {voicemail && (
        <TextInput
          {...form.text("voicemailEmail")}
          type="email"
          label={t("sipAccounts.voicemailEmail")}
          description={t("sipAccounts.voicemailHelp")}
          placeholder={t("sipAccounts.voicemailPlaceholder")}
          autoComplete="off"
        />
      )}
    </>
  );
}

export function OutboundSection({ form }: SectionProps) {
  const { t } = useTranslation();
  const phoneNumbers = usePhoneNumberChoices();
  const internalNumbers = useInternalNumberChoices();
  const { externalCallsEnabled } = form.values;
  const offered = new Set([
    ...form.values.internalNumbers,
    ...(internalNumbers.data ?? []).map((number) => number.number),
  ]);

  return (
    <>
      <Switch
        {...form.toggle("externalCallsEnabled")}
        label={t("sipAccounts.externalCalls")}
        description={t("sipAccounts.externalHelp")}
      />
      {externalCallsEnabled && (
        <>
          <Select
            {...form.field("callerIdNumber")}
            label={t("sipAccounts.callerId")}
            description={t("sipAccounts.callerIdHelp")}
            placeholder={t("sipAccounts.callerIdChoose")}
            nothingFoundMessage={t("sipAccounts.noNumber")}
            withAsterisk
            searchable
            data={(phoneNumbers.data ?? []).map((number) => ({
              value: number.id,
              label: formatPhoneNumber(number.number),
            }))}
          />
          {phoneNumbers.data?.length === 0 && (
            <Text size="sm" c="dimmed">
              {t("sipAccounts.numberFirst")}{" "}
              <Anchor
                renderRoot={(root) => <Link {...root} to="/numbers/phone-numbers" search={{ open: NEW }} />}
              >
                {t("phoneNumbers.create")}
              </Anchor>
            </Text>
          )}
        </>
      )}
      <TextInput
        {...form.text("callerIdName")}
        label={t("sipAccounts.callerIdName")}
        description={t("sipAccounts.callerIdNameHelp")}
        autoComplete="off"
        dir="auto"
      />
      <Select
        {...form.field("internalCallerId")}
        label={t("sipAccounts.internalCallerId")}
        description={t("sipAccounts.internalCallerIdHelp")}
        placeholder={t("sipAccounts.internalCallerIdNone")}
        clearable
        searchable
        data={[...offered].sort()}
      />
    </>
  );
}
