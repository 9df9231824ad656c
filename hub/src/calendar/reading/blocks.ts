// The components of a calendar file that count: events and time zones, each with its lines.
import { type Line } from "./lines.ts";
import { RefusedFile } from "../../tables/refused-file.ts";

export interface Block {
  readonly name: "VEVENT" | "VTIMEZONE";
  /** Where it begins. */
  readonly line: number;
  /** With those of components inside of a zone; those inside of an event, such as alarms, are left out. */
  readonly lines: readonly Line[];
  /** METHOD of the calendar that it stands in. */
  readonly method: string;
}

interface Open {
  readonly name: string;
  readonly line: number;
}

const mostBlocks = 20_000;

/** Refused: what is no calendar, what does not end, and what ends in another order than it began. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const open: Open[] = [];
  let method = "";
  let held: Line[] = [];
  for (const line of lines) {
    const [, edge, named] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line.text) ?? [];
    const name = named?.toUpperCase() ?? "";
    if (edge === undefined) {
      if (open.length === 0) throw new RefusedFile("not-a-calendar", line.number);
      if (open.length === 1) method = /^METHOD:\s*(\w+)/i.exec(line.text)?.[1]?.toUpperCase() ?? method;
      else if (open.length === 2 || open[1]?.name === "VTIMEZONE") held.push(line);
      continue;
    }
    if (edge.toUpperCase() === "BEGIN") {
      if (open.length === 0 && name !== "VCALENDAR") throw new RefusedFile("not-a-calendar", line.number);
      if (open.length === 0) method = "";
      if (open.length === 1) held = [];
      else if (open[1]?.name === "VTIMEZONE") held.push(line);
      open.push({ name, line: line.number });
      continue;
    }
    const ended = open.pop();
    if (ended?.name !== name) throw new RefusedFile("not-a-calendar", line.number);
    if (open.length > 1 && open[1]?.name === "VTIMEZONE") held.push(line);
    if (open.length !== 1 || (name !== "VEVENT" && name !== "VTIMEZONE")) continue;
    blocks.push({ name, line: ended.line, lines: held, method });
    if (blocks.length > mostBlocks) throw new RefusedFile("too-many-entries");
  }
  const [unended] = open.slice(-1);
  if (unended || lines.length === 0) throw new RefusedFile("not-a-calendar", unended?.line ?? 1);
  return blocks;
}
