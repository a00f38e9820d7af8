import { Checkbox, Stack, Switch, TagsInput, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Notice } from "../../components/Notice";
import { OrderedChoice } from "../../form/OrderedChoice";
import type { FormFields } from "../../form/useForm";
import type { Codec, MediaType, Transport } from "../contactMethod";
import { type AdvancedValues, CODECS, MEDIA_TYPES, TRANSPORTS } from "./sipAccountForm";
import { useEncryptionLocks } from "./useEncryptionLocks";

/** What is stored but does not act on calls yet; the form says so instead of pretending. */
const WAITING: ReadonlySet<Codec | MediaType | Transport> = new Set([
  "G729",
  "GSM",
  "SRTP-SDES",
  "SRTP-DTLS",
  "TLS",
  "WSS",
]);

/** Where a SIP account may sign in from, and how sound and signalling travel. */
export function AdvancedSection({ form }: { form: FormFields<AdvancedValues> }) {
  const { t } = useTranslation();
  const { values } = form;
  return (
    <>
      <Switch
        {...form.toggle("allowedAddressesOnly")}
        label={t("advanced.allowed")}
        description={t("advanced.allowedHelp")}
      />
      {values.allowedAddressesOnly && (
        <TagsInput
          {...form.field("allowedAddresses")}
          label={t("advanced.addresses")}
          description={t("advanced.addressesHelp")}
          placeholder={values.allowedAddresses.length === 0 ? "192.0.2.0/24" : undefined}
          withAsterisk
          splitChars={[",", " ", ";"]}
          acceptValueOnBlur
          clearable
          inputWrapperOrder={["label", "input", "description", "error"]}
        />
      )}
      <OrderedChoice
        {...form.field("codecs")}
        label={t("advanced.codecs")}
        description={t("advanced.codecsHelp")}
        options={CODECS}
        note={(codec) => {
          if (codec === "telephone-event") return t("advanced.telephoneEvent");
          return WAITING.has(codec) ? t("advanced.codecWaits") : undefined;
        }}
      />
      {!values.codecs.includes("telephone-event") && (
        <Notice live>{t("advanced.telephoneEventMissing")}</Notice>
      )}
      <Choices
        label={t("advanced.mediaTypes")}
        options={MEDIA_TYPES}
        value={values.mediaTypes}
        onChange={(chosen) => form.set("mediaTypes", chosen)}
        error={form.error("mediaTypes")}
        usual="RTP"
      />
      <Choices
        label={t("advanced.transports")}
        options={TRANSPORTS}
        value={values.transports}
        onChange={(chosen) => form.set("transports", chosen)}
        error={form.error("transports")}
      />
    </>
  );
}

interface ChoicesProps<V extends MediaType | Transport> {
  label: string;
  options: readonly V[];
  value: readonly V[];
  onChange: (value: V[]) => void;
  error: string | undefined;
  usual?: V;
}

/** Several of a few; what the operator has locked is seen but cannot be chosen. */
function Choices<V extends MediaType | Transport>(props: ChoicesProps<V>) {
  const { t } = useTranslation();
  const locked = useEncryptionLocks();
  const { options, value } = props;
  return (
    <Checkbox.Group
      label={props.label}
      error={props.error}
      value={[...value]}
      onChange={(chosen) => props.onChange(options.filter((option) => chosen.includes(option)))}
    >
      <Stack gap="xs" mt={6}>
        {options.map((option) => (
          <Checkbox
            key={option}
            value={option}
            // One that was chosen before it was locked can still be taken away.
            disabled={locked.has(option) && !value.includes(option)}
            label={
              option === props.usual ? (
                <>
                  {option}{" "}
                  <Text span size="xs" c="dimmed">
                    {t("advanced.usual")}
                  </Text>
                </>
              ) : (
                option
              )
            }
            description={
              locked.has(option)
                ? t("advanced.locked")
                : WAITING.has(option)
                  ? t("advanced.waits")
                  : undefined
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
