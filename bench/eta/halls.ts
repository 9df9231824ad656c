// Halls to try the estimate in: the ordinary one, whose trace is shipped, and others that differ from it in one way each.
import { type Hall, type Service, type Shift } from "./hall.ts";

const at = (hour: number, minute = 0): number => hour * 60 + minute;

/** Desks in the morning, over noon (none: closed) and in the afternoon; one fewer in the first and the last hour. */
function shifts(morning: number, noon: number, afternoon: number): Shift[] {
  return [
    { from: at(9), to: at(9, 45), desks: Math.max(1, morning - 1) },
    { from: at(9, 45), to: at(12), desks: morning },
    ...(noon > 0 ? [{ from: at(12), to: at(13, 30), desks: noon }] : []),
    { from: at(13, 30), to: at(16), desks: afternoon },
    { from: at(16), to: at(17), desks: Math.max(1, afternoon - 1) },
  ];
}

const allDay = (desks: number): Shift[] => [{ from: at(9), to: at(17), desks }];

const service = (
  name: string,
  shifts: readonly Shift[],
  minutes: number,
  variation: number,
  visitsPerDay: number,
): Service => ({ name, shifts, minutes, variation, visitsPerDay });

export const ordinary: Hall = {
  services: [
    service("general", shifts(3, 1, 3), 8, 0.7, 118),
    service("advice", shifts(2, 1, 1), 6, 0.8, 80),
    service("property", shifts(2, 0, 2), 15, 0.6, 40),
    service("collection", shifts(1, 1, 1), 3, 0.5, 80),
    service(
      "legal aid",
      [
        { from: at(9), to: at(11, 30), desks: 1 },
        { from: at(14), to: at(16, 30), desks: 1 },
      ],
      25,
      0.5,
      4,
    ),
  ],
  days: 20,
  firstDay: "2026-03-02",
  zoneOf: () => "+08:00",
  early: { share: 0.1, minutes: 45 },
  daySpread: { pace: 0.12, visits: 0.18 },
  groups: 0.3,
  noShow: 0.04,
  leaving: 0.04,
  priority: 0.08,
  absences: 0.4,
  late: 3,
};

const doctor = (name: string, minutes: number): Service =>
  service(
    name,
    [
      { from: at(8, 30), to: at(12), desks: 1 },
      { from: at(14), to: at(17, 30), desks: 1 },
    ],
    minutes,
    0.6,
    Math.round(290 / minutes),
  );

export const halls: Readonly<Record<string, Hall>> = {
  ordinary,
  steady: {
    ...ordinary,
    services: [
      service("A", allDay(3), 8, 0.7, 145),
      service("B", allDay(2), 6, 0.8, 125),
      service("C", allDay(1), 5, 0.6, 72),
    ],
    groups: 0,
    noShow: 0,
    leaving: 0,
    priority: 0,
    absences: 0,
    late: 0,
  },
  "closed at noon": {
    ...ordinary,
    services: [service("A", shifts(3, 0, 3), 8, 0.7, 100), service("B", shifts(1, 0, 1), 5, 0.8, 52)],
  },
  "absent clerks": { ...ordinary, absences: 2 },
  groups: { ...ordinary, groups: 1 },
  "many no-shows": { ...ordinary, noShow: 0.15, leaving: 0.15 },
  "much priority": { ...ordinary, priority: 0.3 },
  "uneven days": { ...ordinary, daySpread: { pace: 0.35, visits: 0.4 } },
  "more desks": { ...ordinary, change: { fromDay: 10, desks: 1 } },
  "fewer desks": { ...ordinary, change: { fromDay: 10, desks: -1 } },
  "well staffed": {
    ...ordinary,
    services: [
      service("A", allDay(4), 8, 0.7, 170),
      service("B", allDay(2), 4, 0.7, 140),
      service("C", allDay(1), 3, 0.7, 80),
    ],
  },
  doctors: {
    ...ordinary,
    services: [doctor("Dr A", 7), doctor("Dr B", 8), doctor("Dr C", 9), doctor("Dr D", 10)],
    early: { share: 0.3, minutes: 90 },
    late: 12,
    priority: 0.1,
    groups: 0,
  },
  "walk-in clinic": {
    ...ordinary,
    services: [service("walk-in", [{ from: at(8), to: at(16), desks: 4 }], 12, 0.9, 120)],
    early: { share: 0.25, minutes: 60 },
    late: 15,
    groups: 0,
  },
  "few visitors": {
    ...ordinary,
    services: [service("A", shifts(1, 0, 1), 20, 0.5, 14), service("B", shifts(1, 1, 1), 12, 0.6, 9)],
  },
  "four days": { ...ordinary, days: 4 },
  "summer time": { ...ordinary, firstDay: "2026-03-16", zoneOf: (date) => (date < "2026-03-29" ? "+01:00" : "+02:00") },
};

/** What `trace.csv` is made of. */
export const shipped = { hall: { ...ordinary, days: 12 }, seed: 20260302 };
