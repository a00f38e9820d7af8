import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deliveryMethodChoices } from "../../form/choices";
import type { FormFields } from "../../form/useForm";
import type { ContactMethod } from "../contactMethod";
import { AudioPicker, DeliveryMethodPicker } from "../pickers";
import type { InboundValues } from "./inboundForm";

interface VoicemailFieldsProps {
  form: FormFields<InboundValues>;
  method: ContactMethod | undefined;
}

/** What callers hear before they leave a message, and where the message goes. */
export function VoicemailFields({ form, method }: VoicemailFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <AudioPicker
        {...form.field("voicemailAudio")}
        label={t("inbound.voicemailAudio")}
        description={t("inbound.voicemailAudioHelp")}
        placeholder={t("inbound.builtInGreeting")}
      />
      <DeliveryMethodPicker
        {...form.field("voicemailDeliveryMethod")}
        label={t("inbound.voicemailDelivery")}
        description={t("inbound.voicemailDeliveryHelp")}
        placeholder={t("inbound.voicemailUsual")}
      />
      <GoesTo chosen={form.values.voicemailDeliveryMethod} method={method} />
    </>
  );
}

/** Where messages go: the server's word while the choice is the saved one, else the name of what was chosen. */
function GoesTo({ chosen, method }: { chosen: string | null; method: ContactMethod | undefined }) {
  const { t } = useTranslation();
  const chosenMethod = useQuery({
    queryKey: ["choices", deliveryMethodChoices.name, "one", chosen],
    queryFn: async () => (chosen ? ((await deliveryMethodChoices.read(chosen)) ?? null) : null),
    enabled: chosen !== null,
  });
  const unchanged = method !== undefined && method.voicemailDeliveryMethod === chosen;
  const place = unchanged ? method.voicemailGoesTo : chosenMethod.data?.label;
  if (place) return <Text size="sm">{t("inbound.goesTo", { place })}</Text>;
  if (unchanged)
    return (
      <Text size="sm" c="var(--warn)">
        {t("inbound.goesNowhere")}
      </Text>
    );
  return null;
}
