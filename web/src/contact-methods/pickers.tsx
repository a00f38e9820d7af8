import { Anchor, MultiSelect, Select, TagsInput, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NEW } from "../address";
import { formatPhoneNumber } from "../format/phoneNumber";
import { fullName } from "../users/userName";
import {
  useAudioFileChoices,
  useDeliveryMethodChoices,
  useInternalNumberChoices,
  usePhoneNumberChoices,
  useUserChoices,
} from "./choices";

const ORDER = ["label", "input", "description", "error"] as const;

interface PickerProps<V> {
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

/** The properties of a picker as the inputs of the library have them. */
function inputProps<V>({ required, autoFocus, ...rest }: PickerProps<V>) {
  return {
    ...rest,
    withAsterisk: required,
    searchable: true,
    "data-autofocus": autoFocus || undefined,
    inputWrapperOrder: [...ORDER],
  };
}

/** Chooses a user; where there is none yet, leads to making one. */
export function UserPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  const users = useUserChoices();
  return (
    <>
      <Select
        {...inputProps(props)}
        placeholder={t("pickers.user")}
        nothingFoundMessage={t("pickers.noUser")}
        data={(users.data ?? []).map((user) => ({ value: user.id, label: fullName(user) }))}
      />
      {users.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("pickers.userFirst")}{" "}
          <Anchor inherit renderRoot={(root) => <Link {...root} to="/users" search={{ open: NEW }} />}>
            {t("users.create")}
          </Anchor>
        </Text>
      )}
    </>
  );
}

function usePhoneNumberOptions(offered: (holder: string | undefined) => boolean) {
  const numbers = usePhoneNumberChoices();
  const options = (numbers.data ?? [])
    .filter((number) => offered(number.holder?.id))
    .map((number) => ({
      value: number.id,
      label: number.name
        ? `${formatPhoneNumber(number.number)} (${number.name})`
        : formatPhoneNumber(number.number),
    }));
  return { options, none: numbers.data?.length === 0 };
}

function NumberFirst() {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t("pickers.numberFirst")}{" "}
      <Anchor
        inherit
        renderRoot={(root) => <Link {...root} to="/numbers/phone-numbers" search={{ open: NEW }} />}
      >
        {t("phoneNumbers.create")}
      </Anchor>
    </Text>
  );
}

/** Chooses the phone numbers that ring a contact method: those that are free or its own. */
export function FreePhoneNumbersPicker({
  holder,
  ...props
}: PickerProps<string[]> & { holder: string | undefined }) {
  const { t } = useTranslation();
  const { options } = usePhoneNumberOptions((held) => held === undefined || held === holder);
  return (
    <MultiSelect
      {...inputProps(props)}
      placeholder={props.value.length === 0 ? t("pickers.phoneNumbers") : undefined}
      nothingFoundMessage={t("pickers.noFreeNumber")}
      clearable
      data={options}
    />
  );
}

/** Chooses several phone numbers of the account, whatever they ring. */
export function PhoneNumbersPicker(props: PickerProps<string[]>) {
  const { t } = useTranslation();
  const { options, none } = usePhoneNumberOptions(() => true);
  return (
    <>
      <MultiSelect
        {...inputProps(props)}
        placeholder={props.value.length === 0 ? t("pickers.phoneNumbers") : undefined}
        nothingFoundMessage={t("pickers.noNumber")}
        clearable
        data={options}
      />
      {none && <NumberFirst />}
    </>
  );
}

/** Chooses one phone number of the account, whatever it rings. */
export function PhoneNumberPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  const { options, none } = usePhoneNumberOptions(() => true);
  return (
    <>
      <Select
        {...inputProps(props)}
        placeholder={t("pickers.phoneNumber")}
        nothingFoundMessage={t("pickers.noNumber")}
        clearable
        data={options}
      />
      {none && <NumberFirst />}
    </>
  );
}

/** Chooses internal numbers that are free or this contact method's own, and makes new ones as they are typed. */
export function InternalNumbersField({
  holder,
  ...props
}: PickerProps<string[]> & { holder: string | undefined }) {
  const { t } = useTranslation();
  const numbers = useInternalNumberChoices();
  const { searchable: _, ...input } = inputProps(props);
  return (
    <TagsInput
      {...input}
      placeholder={props.value.length === 0 ? t("pickers.internalExample") : undefined}
      clearable
      splitChars={[",", " ", ";"]}
      acceptValueOnBlur
      inputMode="numeric"
      data={(numbers.data ?? [])
        .filter((number) => !number.holder || number.holder.id === holder)
        .map((number) => number.number)}
    />
  );
}

/** Chooses one internal number of the account. */
export function InternalNumberPicker({
  also = [],
  ...props
}: PickerProps<string | null> & { also?: readonly string[] }) {
  const { t } = useTranslation();
  const numbers = useInternalNumberChoices();
  const offered = new Set([...also, ...(numbers.data ?? []).map((number) => number.number)]);
  if (props.value) offered.add(props.value);
  return (
    <Select
      {...inputProps(props)}
      placeholder={props.placeholder ?? t("pickers.internalNumber")}
      nothingFoundMessage={t("pickers.noNumber")}
      clearable={!props.required}
      data={[...offered].sort()}
    />
  );
}

/** Chooses a file of sound; none means what the placeholder says. */
export function AudioPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  const files = useAudioFileChoices();
  return (
    <Select
      {...inputProps(props)}
      nothingFoundMessage={t("pickers.noAudio")}
      clearable
      data={(files.data ?? []).map((file) => ({ value: file.id, label: file.name }))}
    />
  );
}

/** Chooses where recordings or voicemails are sent. */
export function DeliveryMethodPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  const methods = useDeliveryMethodChoices();
  return (
    <Select
      {...inputProps(props)}
      placeholder={props.placeholder ?? t("pickers.deliveryMethod")}
      nothingFoundMessage={t("pickers.noDeliveryMethod")}
      clearable
      data={(methods.data ?? []).map((method) => ({ value: method.id, label: method.name }))}
    />
  );
}
