import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Notice } from "../../components/Notice";
import type { FormFields } from "../../form/useForm";
import type { ContactMethod } from "../contactMethod";
import { FreePhoneNumbersPicker, InternalNumbersField } from "../pickers";
import { type InboundValues, LONGEST_RINGING, leadsToVoicemail, SHORTEST_RINGING } from "./inboundForm";
import { UnavailableFields } from "./UnavailableFields";
import { VoicemailFields } from "./VoicemailFields";

interface InboundSectionProps {
  form: FormFields<InboundValues>;
  method: ContactMethod | undefined;
}

/** Which numbers ring a contact method, for how long, and what happens to calls that it cannot take. */
export function InboundSection({ form, method }: InboundSectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <FreePhoneNumbersPicker
        {...form.field("numbers")}
        label={t("inbound.numbers")}
        description={t("inbound.numbersHelp")}
        holder={method?.id}
      />
      <Notice>{t("inbound.numbersWarning")}</Notice>
      <InternalNumbersField
        {...form.field("internalNumbers")}
        label={t("inbound.internalNumbers")}
        description={t("inbound.internalHelp")}
        holder={method?.id}
      />
      <NumberInput
        {...form.field("ringSeconds")}
        label={t("inbound.ringSeconds")}
        description={t("inbound.ringHelp")}
        min={SHORTEST_RINGING}
        max={LONGEST_RINGING}
        clampBehavior="none"
        allowDecimal={false}
        styles={{ wrapper: { maxWidth: 180 } }}
      />
      <UnavailableFields form={form} methodId={method?.id} />
      {leadsToVoicemail(form.values) && <VoicemailFields form={form} method={method} />}
    </>
  );
}
