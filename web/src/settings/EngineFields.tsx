import { Stack, Switch, TagsInput, Text, Title } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { isAddressRange } from "../form/addressRange";
import type { Rules } from "../form/formState";
import type { FormFields } from "../form/useForm";
import classes from "./Settings.module.css";

/** What the operator says about the engine: encryption that accounts may choose, and where its traffic comes from. */
export interface EngineValues {
  networks: string[];
  tlsEnabled: boolean;
  srtpEnabled: boolean;
}

export const engineRules = (t: TFunction): Rules<EngineValues> => ({
  networks: (value) => {
    const wrong = value.find((entry) => !isAddressRange(entry));
    return wrong === undefined ? undefined : t("advanced.addressRule", { entry: wrong });
  },
});

export function EngineFields({ form }: { form: FormFields<EngineValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <section className={classes.card}>
        <Title order={2}>{t("engine.networks")}</Title>
        <Text c="dimmed" mb="md">
          {t("engine.networksText")}
        </Text>
        <TagsInput
          {...form.field("networks")}
          label={t("engine.ranges")}
          description={t("engine.rangesHelp")}
          placeholder={form.values.networks.length === 0 ? t("engine.publicAddress") : undefined}
          splitChars={[",", " ", ";"]}
          acceptValueOnBlur
          clearable
          inputWrapperOrder={["label", "input", "description", "error"]}
        />
      </section>
      <section className={classes.card}>
        <Title order={2}>{t("engine.encryption")}</Title>
        <Text c="dimmed" mb="md">
          {t("engine.encryptionText")}
        </Text>
        <Stack gap="md">
          <Switch {...form.toggle("tlsEnabled")} label="TLS" description={t("engine.tlsHelp")} />
          <Switch {...form.toggle("srtpEnabled")} label="SRTP" description={t("engine.srtpHelp")} />
        </Stack>
      </section>
    </>
  );
}
