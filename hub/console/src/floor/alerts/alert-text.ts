import { type Language } from "@openhall/shared/core";
import { type HoldReason } from "@openhall/shared/queue";
import { howLong } from "../../frame/how-long.ts";
import { reasonWords } from "../reason-words.ts";
import { silentZoneText, troubleText } from "../screens/trouble-text.ts";
import { type Alert, type HallTrouble } from "./alert.ts";
import { alertWords } from "./alert-words.ts";

/** How ids are called, in the language of the text. */
export interface FloorNames {
  readonly language: Language;
  readonly guardMinutes: number;
  service(serviceId: string): string;
  /** The number on the plate. */
  desk(deskId: string): string;
  /** “屏幕 大厅主屏”, “取号机 入口”. */
  device(id: string): string;
}

/** What is wrong and where, in one sentence. */
export function alertText(alert: Alert, names: FloorNames): string {
  const { language } = names;
  const say = alertWords[language];
  const long = alert.forMs > 0 ? howLong(alert.forMs, language) : undefined;
  if (alert.kind === "silent-zone") return silentZoneText(alert.zone, long, language);
  if ("device" in alert)
    return say.screen({ device: names.device(alert.device), trouble: troubleText(alert.kind, long, language) });
  const about = {
    service: "serviceId" in alert ? names.service(alert.serviceId) : "",
    queue: "queue" in alert ? alert.queue : "",
    desk: desksOf(alert, names, say.separator),
    number: "number" in alert ? alert.number : "",
    count: figureOf(alert),
    long: howLong(alert.forMs, language),
    guard: names.guardMinutes,
    reason: alert.kind === "long-hold" ? holdText(alert.reason, language) : "",
  };
  if (alert.kind === "unserved" && alert.paused.length > 0) return say.unservedPaused(about);
  if (alert.kind === "long-wait" && alert.count > 1) return say.longWaits(about);
  return say[alert.kind](about);
}

function desksOf(alert: HallTrouble, names: FloorNames, separator: string): string {
  if (alert.kind === "unserved") return alert.paused.join(separator);
  return "deskId" in alert && alert.deskId !== undefined ? names.desk(alert.deskId) : "";
}

/** The one figure of an alert: people, calls or minutes, as its sentence has it. */
function figureOf(alert: HallTrouble): number {
  switch (alert.kind) {
    case "past-range":
      return alert.high;
    case "not-come":
      return alert.calls;
    case "long-visit":
      return alert.targetMinutes;
    case "long-hold":
      return 0;
    default:
      return alert.count;
  }
}

const holdText = (reason: HoldReason | undefined, language: Language): string =>
  reasonWords[language][reason ?? "visitor-returns"];
