// The days of a month as a calendar shows them, weeks beginning on Monday. Pure.

const dayMs = 86_400_000;
const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The month `YYYY-MM` before or after. */
export function monthBeside(month: string, by: -1 | 1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Whole weeks of civil dates that hold the month `YYYY-MM`. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const end = Date.parse(`${monthBeside(month, 1)}-01T00:00:00Z`);
  const weeks: string[][] = [];
  for (let monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs; monday < end; monday += 7 * dayMs)
    weeks.push(Array.from({ length: 7 }, (_, day) => dateOf(monday + day * dayMs)));
  return weeks;
}

export const isMonth = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Every civil date from the first to the last, 400 at most. */
export function datesBetween(first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); dateOf(at) <= last && dates.length < 400; at += dayMs)
    dates.push(dateOf(at));
  return dates;
}
