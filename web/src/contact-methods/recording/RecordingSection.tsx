import { Input, Stack, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormFields } from "../../form/useForm";
import { DeliveryMethodPicker } from "../pickers";
import classes from "./RecordingSection.module.css";
import { RECORDED_KINDS, type RecordingValues } from "./recordingForm";

/** Which calls are recorded, and where the recordings are sent. */
export function RecordingSection({ form }: { form: FormFields<RecordingValues> }) {
  const { t } = useTranslation();
  const recorded = RECORDED_KINDS.some((kind) => form.values[kind]);
  return (
    <>
      <DeliveryMethodPicker
        {...form.field("recordingDeliveryMethod")}
        label={t("recording.delivery")}
        description={t("recording.deliveryHelp")}
        required={recorded}
      />
      <Input.Wrapper label={t("recording.kinds")} labelElement="div">
        <Stack gap="xs" mt={4}>
          {RECORDED_KINDS.map((kind) => (
            <Switch
              key={kind}
              {...form.toggle(kind)}
              label={t(`recording.${kind}`)}
              description={t(`recording.${kind}Help`)}
            />
          ))}
        </Stack>
      </Input.Wrapper>
      <div className={classes.facts}>
        <p>{t("recording.facts")}</p>
        <ul>
          <li>{t("recording.sent")}</li>
          <li>{t("recording.notStored")}</li>
          <li>{t("recording.size")}</li>
        </ul>
      </div>
    </>
  );
}
