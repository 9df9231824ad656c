// A calendar of RFC 5545 as it comes from Outlook, Google, Apple, conference programs, and from a hub like this one.
import type ICAL from "ical.js";
import { type Block, blocksOf } from "./blocks.ts";
import { decodeText } from "../../tables/decode-text.ts";
import { eventsOf } from "./events.ts";
import { type FileRead, mostEntriesOfFile, type Window } from "./file-entry.ts";
import { linesOf, unfold } from "./lines.ts";
import { readZone } from "./properties.ts";
import { RefusedFile } from "../../tables/refused-file.ts";
import { readSeries, type Series } from "./read-series.ts";
import { mostSteps } from "./series.ts";
import { type Zones } from "./times.ts";
import { definedZone, namedZone, type Zone } from "./zones.ts";

/** Refused with a `RefusedFile`. */
export function readCalendar(bytes: Uint8Array, timeZone: string, window: Window): FileRead {
  const unfolded = isWide(bytes) ? unfold(new TextEncoder().encode(decodeText(bytes))) : unfold(bytes);
  const blocks = blocksOf(linesOf(decodeText(unfolded.bytes), unfolded.numbers));
  const zones: Zones = { hall: namedZone(timeZone), defined: zonesOf(blocks) };
  const budget = { steps: mostSteps };
  const read: Series[] = [];
  let count = 0;
  for (const group of eventsOf(blocks)) {
    const series = readSeries(group, zones, window, budget);
    count += series.entries.length;
    if (count > mostEntriesOfFile) throw new RefusedFile("too-many-entries");
    read.push(series);
  }
  return {
    entries: read.flatMap(({ entries }) => entries).toSorted((one, other) => one.line - other.line),
    whole: read.flatMap(({ whole }) => whole),
    outside: read.reduce((sum, { outside }) => sum + outside, 0),
    strictNames: false,
  };
}

/** UTF-16 cannot be unfolded byte by byte. */
const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function zonesOf(blocks: readonly Block[]): Map<string, Zone> {
  const components = blocks
    .filter(({ name }) => name === "VTIMEZONE")
    .slice(0, 200)
    .flatMap((block) => readZone(block) ?? []);
  return new Map(
    components.flatMap((component) => {
      const name = component.getFirstPropertyValue("tzid");
      return typeof name === "string" && hasRule(component) ? [[name, definedZone(component)] as const] : [];
    }),
  );
}

const hasRule = (component: ICAL.Component): boolean =>
  component.getAllSubcomponents().some((rule) => rule.hasProperty("tzoffsetto") && rule.hasProperty("dtstart"));
