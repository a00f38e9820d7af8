import { Anchor, TagsInput, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW } from "../address";
import {
  audioFileChoices,
  type ChoiceSource,
  deliveryMethodChoices,
  internalNumberChoices,
  phoneNumberChoices,
  userChoices,
} from "../form/choices";
import { MultiPicker, Picker, type PickerProps } from "../form/Picker";

const ORDER = ["label", "input", "description", "error"] as const;
const SETTLED = 200;
const allPhoneNumbers = phoneNumberChoices();
const allInternalNumbers = internalNumberChoices();

/** Whether there is nothing at all to choose from. */
function useNothing(source: ChoiceSource): boolean {
  const first = useQuery({
    queryKey: ["choices", source.name, "search", source.scope ?? "", ""],
    queryFn: () => source.search(""),
  });
  return first.data?.length === 0;
}

/** Chooses a user; where there is none yet, leads to making one. */
export function UserPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  const nobody = useNothing(userChoices);
  return (
    <>
      <Picker placeholder={t("pickers.user")} {...props} source={userChoices} none={t("pickers.noUser")} />
      {nobody && (
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

function NumberFirst() {
  const { t } = useTranslation();
  if (!useNothing(allPhoneNumbers)) return null;
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
  const source = useMemo(() => phoneNumberChoices({ orHeldBy: holder }), [holder]);
  return (
    <MultiPicker
      placeholder={t("pickers.phoneNumbers")}
      {...props}
      source={source}
      none={t("pickers.noFreeNumber")}
      clearable
    />
  );
}

/** Chooses several phone numbers of the account, whatever they ring. */
export function PhoneNumbersPicker(props: PickerProps<string[]>) {
  const { t } = useTranslation();
  return (
    <>
      <MultiPicker
        placeholder={t("pickers.phoneNumbers")}
        {...props}
        source={allPhoneNumbers}
        none={t("pickers.noNumber")}
        clearable
      />
      <NumberFirst />
    </>
  );
}

/** Chooses one phone number of the account, whatever it rings. */
export function PhoneNumberPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  return (
    <>
      <Picker
        placeholder={t("pickers.phoneNumber")}
        {...props}
        source={allPhoneNumbers}
        none={t("pickers.noNumber")}
        clearable
      />
      <NumberFirst />
    </>
  );
}

/** Chooses internal numbers that are free or this contact method's own, and makes new ones as they are typed. */
export function InternalNumbersField({
  holder,
  required,
  autoFocus,
  ...props
}: PickerProps<string[]> & { holder: string | undefined }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [settled] = useDebouncedValue(typed.trim(), SETTLED);
  const source = useMemo(() => internalNumberChoices({ orHeldBy: holder }), [holder]);
  const found = useQuery({
    queryKey: ["choices", source.name, "search", source.scope ?? "", settled],
    queryFn: () => source.search(settled),
  });
  return (
    <TagsInput
      {...props}
      withAsterisk={required}
      data-autofocus={autoFocus || undefined}
      inputWrapperOrder={[...ORDER]}
      placeholder={props.value.length === 0 ? t("pickers.internalExample") : undefined}
      clearable
      splitChars={[",", " ", ";"]}
      acceptValueOnBlur
      inputMode="numeric"
      searchValue={typed}
      onSearchChange={setTyped}
      data={(found.data ?? []).map(({ value }) => value)}
    />
  );
}

/** Chooses one internal number of the account. */
export function InternalNumberPicker({
  also = [],
  ...props
}: PickerProps<string | null> & { also?: readonly string[] }) {
  const { t } = useTranslation();
  const own = also.join(",");
  const source = useMemo<ChoiceSource>(
    () => ({
      ...allInternalNumbers,
      scope: `also ${own}`,
      search: async (text) => {
        const extra = own
          .split(",")
          .filter((digits) => digits?.includes(text))
          .map((digits) => ({ value: digits, label: digits }));
        const found = await allInternalNumbers.search(text);
        return [...extra.filter(({ value }) => !found.some((choice) => choice.value === value)), ...found];
      },
    }),
    [own],
  );
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? t("pickers.internalNumber")}
      source={source}
      none={t("pickers.noNumber")}
      clearable={!props.required}
    />
  );
}

/** Chooses a file of sound; none means what the placeholder says. */
export function AudioPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  return <Picker {...props} source={audioFileChoices} none={t("pickers.noAudio")} clearable />;
}

/** Chooses where recordings or voicemails are sent. */
export function DeliveryMethodPicker(props: PickerProps<string | null>) {
  const { t } = useTranslation();
  return (
    <Picker
      {...props}
      placeholder={props.placeholder ?? t("pickers.deliveryMethod")}
      source={deliveryMethodChoices}
      none={t("pickers.noDeliveryMethod")}
      clearable
    />
  );
}
