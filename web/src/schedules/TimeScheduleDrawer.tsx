import { Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { TimeSchedule } from "../api/model";
import { said } from "../components/said";
import { timeZoneChoices } from "../entrance/regions";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { useEdited } from "../form/useEdited";
import { useForm } from "../form/useForm";
import { useSession } from "../session";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { ExceptionsSection } from "./ExceptionsSection";
import { timeSchedules } from "./resources";
import { ScheduleState } from "./ScheduleState";
import { scheduleFields, scheduleRules, scheduleValues } from "./scheduleForm";
import { WeekSection } from "./WeekSection";

interface TimeScheduleDrawerProps {
  id: string;
  actions: (schedule: TimeSchedule) => readonly RowAction[];
}

/** The form of one time schedule, or of a new one. */
export function TimeScheduleDrawer({ id, actions }: TimeScheduleDrawerProps) {
  const address = useListAddress();
  const schedule = useEdited(timeSchedules.name, id, timeSchedules.read);
  if (id === NEW) return <Filled />;
  if (!schedule.data) return <PendingDrawer error={schedule.error} onClose={address.closeDrawer} />;
  return <Filled schedule={schedule.data} actions={actions(schedule.data)} />;
}

function Filled({ schedule, actions = [] }: { schedule?: TimeSchedule; actions?: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const own = useSession().account.timeZone;
  const [version] = useState(schedule?.version ?? 0);
  const form = useForm(scheduleValues(schedule), scheduleRules(t));
  const zones = useMemo(() => timeZoneChoices(own), [own]);

  const save = () =>
    form.submit(async (_, values) => {
      const fields = scheduleFields(values);
      const saved = schedule
        ? await timeSchedules.edit(schedule.id, version, fields)
        : await timeSchedules.create(fields);
      said(
        t("timeSchedules.saved", { name: saved.title }),
        t(saved.users === 0 ? "timeSchedules.savedNext" : "timeSchedules.savedUsers", { count: saved.users }),
      );
      for (const key of [timeSchedules.name, "choices", "users"]) {
        void queries.invalidateQueries({ queryKey: [key], refetchType: "active" });
      }
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={schedule ? <bdi>{schedule.title}</bdi> : t("timeSchedules.create")}
      subtitle={schedule ? <ScheduleState schedule={schedule} /> : t("timeSchedules.createHint")}
      actions={
        schedule && (
          <RowMenu name={schedule.title} actions={actions.filter((action) => action.id !== "edit")} />
        )
      }
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        {
          id: "general",
          title: t("timeSchedules.general"),
          content: (
            <>
              <TextInput
                {...form.text("title")}
                label={t("timeSchedules.title")}
                placeholder={t("timeSchedules.titleExample")}
                withAsterisk
                autoComplete="off"
                dir="auto"
                data-autofocus={!schedule || undefined}
              />
              <Select
                {...form.field("timeZone")}
                label={t("timeSchedules.timeZone")}
                description={t("timeSchedules.timeZoneHelp")}
                placeholder={t("timeSchedules.accountZone", { zone: own.replaceAll("_", " ") })}
                data={zones}
                searchable
                clearable
              />
            </>
          ),
        },
        { id: "hours", title: t("timeSchedules.hours"), content: <WeekSection form={form} /> },
        {
          id: "exceptions",
          title: t("timeSchedules.exceptions"),
          content: <ExceptionsSection form={form} />,
        },
      ]}
    />
  );
}
