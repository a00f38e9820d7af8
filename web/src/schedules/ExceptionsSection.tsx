import { Button, CloseButton, Group, Input, SegmentedControl, Switch, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FormFields } from "../form/useForm";
import { USUAL_PART } from "./hours";
import { PartsField } from "./PartsField";
import classes from "./Schedules.module.css";
import { type ExceptionValues, exceptionFault, NO_EXCEPTION, type ScheduleValues } from "./scheduleForm";

interface ExceptionFieldsProps {
  value: ExceptionValues;
  checked: boolean;
  onChange: (value: ExceptionValues) => void;
  onRemove: () => void;
}

function ExceptionFields({ value, checked, onChange, onRemove }: ExceptionFieldsProps) {
  const { t } = useTranslation();
  const name = value.title || t("timeSchedules.exception");
  const fault = checked ? exceptionFault(t, value) : undefined;
  return (
    <fieldset className={classes.exception} aria-label={name}>
      <Group wrap="nowrap" align="flex-end" gap="xs">
        <TextInput
          label={t("timeSchedules.exceptionTitle")}
          placeholder={t("timeSchedules.exceptionExample")}
          withAsterisk
          autoComplete="off"
          dir="auto"
          style={{ flex: 1 }}
          value={value.title}
          onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
        />
        <CloseButton size="lg" aria-label={t("timeSchedules.removeException", { name })} onClick={onRemove} />
      </Group>
      <div className={classes.days}>
        <TextInput
          type="date"
          label={t("timeSchedules.firstDay")}
          withAsterisk
          value={value.firstDay}
          onChange={(event) => {
            const firstDay = event.currentTarget.value;
            const single = value.lastDay === "" || value.lastDay === value.firstDay;
            onChange({ ...value, firstDay, lastDay: single ? firstDay : value.lastDay });
          }}
        />
        <TextInput
          type="date"
          label={t("timeSchedules.lastDay")}
          withAsterisk
          min={value.firstDay}
          value={value.lastDay}
          onChange={(event) => onChange({ ...value, lastDay: event.currentTarget.value })}
        />
      </div>
      <Switch
        label={t("timeSchedules.yearly")}
        checked={value.yearly}
        onChange={(event) => onChange({ ...value, yearly: event.currentTarget.checked })}
      />
      <SegmentedControl
        aria-label={t("timeSchedules.exceptionHours", { name })}
        data={[
          { value: "closed", label: t("timeSchedules.closed") },
          { value: "open", label: t("timeSchedules.openWithHours") },
        ]}
        value={value.parts.length === 0 ? "closed" : "open"}
        onChange={(chosen) => onChange({ ...value, parts: chosen === "open" ? [USUAL_PART] : [] })}
      />
      {value.parts.length > 0 && (
        <PartsField
          name={name}
          parts={value.parts}
          none={t("timeSchedules.closed")}
          checked={checked}
          onChange={(parts) => onChange({ ...value, parts })}
        />
      )}
      {fault && <Input.Error role="alert">{fault}</Input.Error>}
    </fieldset>
  );
}

/** The days with other hours than the week's. */
export function ExceptionsSection({ form }: { form: FormFields<ScheduleValues> }) {
  const { t } = useTranslation();
  const { exceptions } = form.values;
  const fault = form.error("exceptions");
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("timeSchedules.exceptionsHelp")}
      </Text>
      {exceptions.map((exception, index) => (
        <ExceptionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: exceptions are told apart by their place alone
          key={index}
          value={exception}
          checked={fault !== undefined}
          onChange={(value) =>
            form.set(
              "exceptions",
              exceptions.map((present, at) => (at === index ? value : present)),
            )
          }
          onRemove={() =>
            form.set(
              "exceptions",
              exceptions.filter((_, at) => at !== index),
            )
          }
        />
      ))}
      {fault && (
        <Text size="sm" c="red" role="alert">
          {fault}
        </Text>
      )}
      <Button
        variant="default"
        size="sm"
        style={{ alignSelf: "flex-start" }}
        leftSection={<IconPlus size={16} />}
        onClick={() => form.set("exceptions", [...exceptions, NO_EXCEPTION])}
      >
        {t("timeSchedules.addException")}
      </Button>
    </>
  );
}
