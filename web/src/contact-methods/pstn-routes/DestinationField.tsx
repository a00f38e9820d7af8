import { Button, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Notice } from "../../components/Notice";
import type { Form } from "../../form/useForm";
import type { PstnRoute } from "../contactMethod";
import { correctedDestination, type PstnRouteValues } from "./pstnRouteForm";

interface DestinationFieldProps {
  form: Form<PstnRouteValues>;
  route: PstnRoute | undefined;
}

/** The number that calls go on to, with the correction of a wrong one at hand. */
export function DestinationField({ form, route }: DestinationFieldProps) {
  const { t } = useTranslation();
  const { destination } = form.values;
  // Offered as soon as it is known, so that the next press of Tab reaches it.
  const corrected = form.suggestion("destination") ?? correctedDestination(destination);
  return (
    <>
      <TextInput
        {...form.text("destination")}
        label={t("pstnRoutes.destination")}
        description={
          <>
            {t("pstnRoutes.destinationHelp")}
            <br />
            {t("pstnRoutes.examples")}
          </>
        }
        placeholder="12125551212"
        withAsterisk
        inputMode="tel"
        autoComplete="off"
      />
      {corrected && (
        <Button
          variant="light"
          size="xs"
          style={{ alignSelf: "flex-start" }}
          onClick={() => form.set("destination", corrected)}
        >
          {t("pstnRoutes.useCorrected", { number: corrected })}
        </Button>
      )}
      {route?.destinationWarning && destination === route.destination && (
        <Notice>{route.destinationWarning}</Notice>
      )}
      <Text size="sm" c="dimmed">
        {t("pstnRoutes.charged")}
      </Text>
    </>
  );
}
