import type { TimeSchedule, TimeScheduleFields } from "../api/model";
import { resource } from "../api/resource";

export const timeSchedules = resource<TimeSchedule, TimeScheduleFields>("time-schedules");
