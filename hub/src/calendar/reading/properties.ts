// A block as a component of the library, line by line: a line that cannot be read is left out, and the others are not.
import ICAL from "ical.js";
import { type Block } from "./blocks.ts";
import { type Note, type Problem } from "./file-entry.ts";

export interface ReadBlock {
  readonly component: ICAL.Component;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Longer than any text that is kept, so that no line makes the reader slow. */
const mostOfLine = 100_000;
/** Lines by which something would take place at another time if they were left out. */
const needed = /^(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|UID|STATUS|SEQUENCE)\b/i;
const isDated = /^(DTSTART|DTEND|RDATE|EXDATE|RECURRENCE-ID)\b/i;
const mostRemarks = 10;

export function readEvent({ lines }: Block): ReadBlock {
  const component = new ICAL.Component("vevent");
  const problems: Problem[] = [];
  const notes: Note[] = [];
  for (const { number, text } of lines) {
    const property = propertyOf(text);
    if (property) component.addProperty(property);
    else if (needed.test(text)) problems.push({ code: "cannot-be-read", value: String(number) });
    else notes.push({ code: "line-left-out", value: String(number) });
  }
  return { component, problems: problems.slice(0, mostRemarks), notes: notes.slice(0, mostRemarks) };
}

function propertyOf(text: string): ICAL.Property | undefined {
  if (text.length > mostOfLine || (isDated.test(text) && !hasRealDates(text))) return undefined;
  try {
    return ICAL.Property.fromString(text.replace(bareDate, "$1;VALUE=DATE:$2"));
  } catch {
    return undefined;
  }
}

/** A date that is not said to be one, as some programs write it. */
const bareDate = /^([A-Z-]+):(\d{8})$/i;

/** The library would take 30 February for 2 March. */
const hasRealDates = (text: string): boolean =>
  [...text.slice(text.lastIndexOf(":") + 1).matchAll(/(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/g)].every(
    ([, year, month, day, hour = "00", minute = "00", second = "00"]) => {
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      const isDay = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
      return isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
    },
  );

/** Undefined where it cannot be read: its name is then one that the file does not define. */
export function readZone({ lines }: Block): ICAL.Component | undefined {
  try {
    return new ICAL.Component(
      ICAL.parse(["BEGIN:VTIMEZONE", ...lines.map(({ text }) => text), "END:VTIMEZONE"].join("\r\n")),
    );
  } catch {
    return undefined;
  }
}
