import { Button, Text } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FormFields } from "../form/useForm";
import { mondayOnWorkdays, withDay } from "./hours";
import { PartsField } from "./PartsField";
import classes from "./Schedules.module.css";
import type { ScheduleValues } from "./scheduleForm";
import { useDayNames } from "./useDayNames";

/** The hours of the week, a row a day. */
export function WeekSection({ form }: { form: FormFields<ScheduleValues> }) {
  const { t } = useTranslation();
  const dayName = useDayNames("long");
  const { week } = form.values;
  return (
    <div>
      <div className={classes.week}>
        {week.map((parts, day) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week are its places
          <div key={day} className={classes.day}>
            <span className={classes.dayName}>{dayName(day)}</span>
            <PartsField
              name={dayName(day)}
              parts={parts}
              none={t("timeSchedules.closed")}
              checked={form.error("week") !== undefined}
              onChange={(changed) => form.set("week", withDay(week, day, changed))}
            />
          </div>
        ))}
      </div>
      {form.error("week") && (
        <Text size="sm" c="red" mt="xs" role="alert">
          {form.error("week")}
        </Text>
      )}
      <Button
        mt="md"
        variant="default"
        size="sm"
        leftSection={<IconCopy size={16} />}
        onClick={() => form.set("week", mondayOnWorkdays(week))}
      >
        {t("timeSchedules.copyMonday")}
      </Button>
    </div>
  );
}
