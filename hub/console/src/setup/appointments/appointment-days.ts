import { civilDateAt } from "@openhall/shared/core";
import { type HallAppointmentRow } from "@openhall/shared/queue";

export interface AppointmentDay {
  /** An instant of that day, to be said in words. */
  readonly at: string;
  readonly count: number;
  readonly checkedIn: number;
}

/** How many appointments each day of the hall has, earliest first. */
export function appointmentDays(appointments: Iterable<HallAppointmentRow>, timeZone: string): AppointmentDay[] {
  const days = new Map<string, AppointmentDay>();
  for (const { at, ticketId } of appointments) {
    const date = civilDateAt(at, timeZone);
    const day = days.get(date) ?? { at, count: 0, checkedIn: 0 };
    days.set(date, { at: day.at, count: day.count + 1, checkedIn: day.checkedIn + (ticketId === undefined ? 0 : 1) });
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
}
