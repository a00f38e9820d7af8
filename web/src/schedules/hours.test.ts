import { describe, expect, it } from "vitest";
import {
  hoursOf,
  isComplete,
  mondayOnWorkdays,
  nextPart,
  runsOverMidnight,
  weekInWords,
  weekOf,
} from "./hours";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const name = (day: number) => DAYS[day] ?? "";
const office = [
  { from: "08:00", to: "12:00" },
  { from: "13:00", to: "17:00" },
];

describe("hours of a week", () => {
  it("goes from the API's list to days and back", () => {
    const hours = [
      { weekday: 1, from: "08:00", to: "12:00" },
      { weekday: 1, from: "13:00", to: "17:00" },
      { weekday: 7, from: "22:00", to: "06:00" },
    ];
    const week = weekOf(hours);
    expect(week).toHaveLength(7);
    expect(week[0]).toEqual(office);
    expect(week[3]).toEqual([]);
    expect(hoursOf(week)).toEqual(hours);
  });

  it("copies Monday to the other workdays and leaves the weekend", () => {
    const week = weekOf([
      { weekday: 1, from: "08:00", to: "12:00" },
      { weekday: 3, from: "00:00", to: "24:00" },
      { weekday: 6, from: "10:00", to: "11:00" },
    ]);
    expect(mondayOnWorkdays(week).map((parts) => parts.map((part) => part.from))).toEqual([
      ["08:00"],
      ["08:00"],
      ["08:00"],
      ["08:00"],
      ["08:00"],
      ["10:00"],
      [],
    ]);
  });

  it("tells days of the same hours together", () => {
    const week = [office, office, office, office, [], [], [{ from: "22:00", to: "06:00" }]];
    expect(weekInWords(week, name)).toBe("Mon–Thu 08:00–12:00, 13:00–17:00; Sun 22:00–06:00");
    expect(weekInWords(weekOf([]), name)).toBe("");
  });

  it("proposes an afternoon after a morning", () => {
    expect(nextPart([])).toEqual({ from: "09:00", to: "17:00" });
    expect(nextPart([{ from: "08:00", to: "12:00" }])).toEqual({ from: "13:00", to: "17:00" });
    expect(nextPart([{ from: "18:00", to: "21:00" }])).toEqual({ from: "22:00", to: "24:00" });
    expect(nextPart([{ from: "22:00", to: "06:00" }])).toEqual({ from: "09:00", to: "17:00" });
  });

  it("knows times and nights", () => {
    expect(isComplete({ from: "08:00", to: "24:00" })).toBe(true);
    expect(isComplete({ from: "24:00", to: "08:00" })).toBe(false);
    expect(isComplete({ from: "8:00", to: "" })).toBe(false);
    expect(runsOverMidnight({ from: "22:00", to: "06:00" })).toBe(true);
    expect(runsOverMidnight({ from: "22:00", to: "00:00" })).toBe(false);
    expect(runsOverMidnight({ from: "08:00", to: "17:00" })).toBe(false);
  });
});
