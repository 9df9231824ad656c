// What a screen or kiosk says of itself, each fact as a name and a text. Pure.
import { civilDateAt, instantOf, type Language, millisecondsOf } from "@openhall/shared/core";
import { dateInWords, timeOfDay } from "@openhall/shared/ui";
import { type Report } from "@openhall/shared/wire";
import { howLong } from "../../frame/how-long.ts";
import { type ScreenLine } from "./screen-lines.ts";
import { screenWords } from "./screen-words.ts";

interface Fact {
  readonly name: string;
  readonly text: string;
}

/** The words of a language, and moments in them on the hall's clock. */
interface Telling {
  readonly said: (typeof screenWords)[Language];
  since(milliseconds: number): { readonly at: string; readonly long: string };
}

/** `now` in milliseconds since 1970. */
export function screenFacts(line: ScreenLine, now: number, timeZone: string, language: Language): Fact[] {
  const said = screenWords[language];
  const tell: Telling = {
    said,
    since: (milliseconds) => ({
      at: timeInWords(milliseconds, now, timeZone, language),
      long: howLong(Math.max(0, now - milliseconds), language),
    }),
  };
  const isDisplay = line.device.kind === "display";
  return [
    { name: said.contact, text: contactText(line, tell) },
    ...(line.status?.report && !line.status.connected ? [{ name: said.below, text: said.asBefore }] : []),
    ...(isDisplay ? [{ name: said.drawn, text: drawnText(line, tell) }] : []),
    isDisplay
      ? { name: said.sound, text: soundText(line, tell) }
      : { name: said.printer, text: printerText(line, tell) },
    ...(line.status?.report ? reportFacts(line.status.report, tell) : []),
  ];
}

function contactText({ status }: ScreenLine, { said, since }: Telling): string {
  if (status?.connected) return said.contactNow;
  if (status?.lastContactAt === undefined) return said.never;
  return said.contactAt(since(millisecondsOf(status.lastContactAt)));
}

function drawnText({ drawnAt, behindSince, status }: ScreenLine, { said, since }: Telling): string {
  if (drawnAt === undefined) return said.notReported;
  const standing = behindSince === undefined ? said.upToDate : said.behind(since(behindSince));
  return [...(status?.connected ? [standing] : []), said.drawnAt(since(drawnAt))].join(said.separator);
}

function soundText({ device, status }: ScreenLine, { said }: Telling): string {
  const sound = status?.report?.sound;
  if (device.kind === "display" && device.sound === "none") return said.noSound;
  if (sound === undefined) return said.notReported;
  const standing = sound === "none" ? said.noSound : said[sound];
  return [standing, ...(status?.connected && status.speaks ? [said.speaks] : [])].join(said.separator);
}

function printerText({ device, printer }: ScreenLine, { said }: Telling): string {
  if (device.kind === "kiosk" && !device.prints) return said.noPrinter;
  const standing = said[`printer-${printer?.state ?? "unknown"}`];
  const waiting = printer?.waiting ?? 0;
  return [standing, ...(waiting > 0 ? [said.toPrint({ count: waiting })] : [])].join(said.separator);
}

const reportFacts = (report: Report, { said, since }: Telling): Fact[] => [
  { name: said.since, text: said.sinceAt(since(millisecondsOf(report.startedAt))) },
  ...(report.memoryMb === undefined ? [] : [{ name: said.memory, text: said.megabytes({ count: report.memoryMb }) }]),
  { name: said.faults, text: said.times({ count: report.faults }) },
  { name: said.alone, text: report.shell ? said.comesBack : said.staysDark },
  { name: said.size, text: `${report.width}×${report.height}` },
];

/** “10:02”, with the day where it is another one. */
function timeInWords(milliseconds: number, now: number, timeZone: string, language: Language): string {
  const [at, present] = [instantOf(milliseconds), instantOf(now)];
  const isToday = civilDateAt(at, timeZone) === civilDateAt(present, timeZone);
  return isToday ? timeOfDay(at, timeZone) : dateInWords(at, timeZone, language);
}
