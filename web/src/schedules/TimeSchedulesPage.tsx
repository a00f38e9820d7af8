import { IconArrowsSplit, IconCalendarTime, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { TimeSchedule } from "../api/model";
import { Confirm } from "../components/Confirm";
import { Relations } from "../components/Relations";
import { said } from "../components/said";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { weekInWords, weekOf } from "./hours";
import { timeSchedules } from "./resources";
import { ScheduleState } from "./ScheduleState";
import { TimeScheduleDrawer } from "./TimeScheduleDrawer";
import { useDayNames } from "./useDayNames";

function useColumns(): readonly Column<TimeSchedule>[] {
  const { t } = useTranslation();
  const dayName = useDayNames("short");
  return useMemo(
    () => [
      {
        id: "title",
        title: t("timeSchedules.title"),
        sort: "title",
        width: 190,
        phone: "title",
        cell: (schedule) => <bdi className="cut">{schedule.title}</bdi>,
      },
      {
        id: "state",
        title: t("timeSchedules.now"),
        width: 260,
        phone: "line",
        csv: [],
        cell: (schedule) => <ScheduleState schedule={schedule} />,
      },
      {
        id: "hours",
        title: t("timeSchedules.hours"),
        width: 280,
        cell: (schedule) => weekInWords(weekOf(schedule.hours), dayName) || t("timeSchedules.closed"),
      },
      {
        id: "exceptions",
        title: t("timeSchedules.exceptions"),
        width: 110,
        end: true,
        cell: (schedule) => <span className="tabular">{schedule.exceptions.length}</span>,
      },
      {
        id: "users",
        title: t("timeSchedules.users"),
        width: 90,
        end: true,
        phone: "end",
        cell: (schedule) => (
          <span className="tabular">{t("timeSchedules.userCount", { count: schedule.users })}</span>
        ),
      },
      {
        id: "timeZone",
        title: t("timeSchedules.timeZone"),
        width: 170,
        cell: (schedule) => schedule.effectiveTimeZone.replaceAll("_", " "),
      },
    ],
    [t, dayName],
  );
}

/** The working hours that users follow. */
export function TimeSchedulesPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const columns = useColumns();
  const [related, setRelated] = useState<TimeSchedule>();
  const [deleting, setDeleting] = useState<TimeSchedule>();
  const rows = usePagedRows(timeSchedules.name, address.query, timeSchedules.list);

  const actions = (schedule: TimeSchedule): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(schedule.id),
    },
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconArrowsSplit size={16} />,
      run: () => setRelated(schedule),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(schedule),
    },
  ];

  return (
    <ListPage
      list="time-schedules"
      title={t("rail.timeSchedules")}
      columns={columns}
      rows={rows}
      rowId={(schedule) => schedule.id}
      rowName={(schedule) => schedule.title}
      actions={actions}
      csv="/api/v1/time-schedules.csv"
      count={(count) => t("timeSchedules.count", { count })}
      create={{ label: t("timeSchedules.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconCalendarTime size={26} />, text: t("timeSchedules.empty") }}
    >
      {address.open && <TimeScheduleDrawer key={address.open} id={address.open} actions={actions} />}
      {related && (
        <Relations
          name={related.title}
          relations={() => timeSchedules.relations(related.id)}
          onClose={() => setRelated(undefined)}
        />
      )}
      {deleting && (
        <Confirm
          title={t("timeSchedules.deleteTitle", { name: deleting.title })}
          text={t("timeSchedules.deleteText")}
          action={t("list.delete")}
          relations={() => timeSchedules.relations(deleting.id)}
          run={() => timeSchedules.remove(deleting.id)}
          onDone={() => {
            said(t("timeSchedules.deleted", { name: deleting.title }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
