import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Bilingual, type CivilDate, type Refusal } from "@openhall/shared/core";
import { type Response, Router } from "express";
import * as z from "zod/mini";
import { type PlayInterval } from "../../play-log/intervals.ts";
import { type Door } from "../door.ts";
import { isStaff, signedIn } from "../gate.ts";
import { malformed, sendRefusal } from "../refusals.ts";
import { type PlayNames, playRow, playTitles } from "./play-file.ts";

export interface DayOfPlay {
  readonly day: CivilDate;
  readonly timeZone: string;
  readonly devices: readonly string[];
}

export interface KnownDisplay {
  readonly id: string;
  readonly name: string;
  readonly hallId: string;
  /** Out of use: it is told what it showed, and not that it showed nothing. */
  readonly retired: boolean;
}

/** Port: what was shown, and where. */
export interface PlayHistory {
  hallIds(): readonly string[];
  timeZoneOf(hallId: string): string | undefined;
  displaysOf(hallId: string): readonly KnownDisplay[];
  titleOf(itemId: string): Bilingual | undefined;
  todayIn(timeZone: string): CivilDate;
  intervals(day: DayOfPlay): AsyncIterable<PlayInterval>;
}

/** Days whose file there may be; far from ours a calendar has years that an instant cannot name. */
const daySchema = z.iso.date().check(z.regex(/^20/));

export const playQuerySchema = z.object({
  day: z.optional(daySchema),
  hall: z.optional(z.string()),
  device: z.optional(z.string()),
  item: z.optional(z.string()),
  language: z._default(z.enum(["zh", "en"]), "zh"),
});
type Query = z.infer<typeof playQuerySchema>;

export const playIntervalSchema = z.object({
  device: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  zone: z.optional(z.enum(["main", "side", "ticker"])),
  /** Kind of the scene; `takeover` or `proof` where that covered all. */
  scene: z.optional(z.string()),
  entryId: z.optional(z.string()),
  itemId: z.optional(z.string()),
  itemVersion: z.optional(z.int()),
  takeoverId: z.optional(z.string()),
  proof: z.optional(z.literal(true)),
  /** The screen was not heard: nobody knows what it showed. */
  unknown: z.optional(z.literal(true)),
});
export const playLogSchema = z.object({ intervals: z.array(playIntervalSchema) });

/** The screens of one hall that are asked about, and their day. */
interface Part extends DayOfPlay {
  readonly displays: readonly KnownDisplay[];
}

/** `GET /play-log` and `GET /play-log.csv`: `?day=&hall=&device=&item=`, for staff. */
export function createPlayLogRoutes(history: PlayHistory, door: Door): Router {
  const router = Router();
  const answer = (path: string, send: (response: Response, parts: readonly Part[], query: Query) => Promise<void>) =>
    router.get(
      path,
      signedIn(door, async (request, response, caller) => {
        if (!isStaff(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
        const query = playQuerySchema.safeParse(request.query);
        if (!query.success) return sendRefusal(response, malformed("day", "a date such as 2026-09-16"));
        const parts = partsOf(history, query.data);
        if ("code" in parts) return sendRefusal(response, parts);
        await send(response, parts, query.data);
      }),
    );
  answer("/play-log", (response, parts, query) => sendJson(response, history, parts, query));
  answer("/play-log.csv", (response, parts, query) => sendFile(response, history, parts, query));
  return router;
}

function partsOf(history: PlayHistory, { hall, device, day }: Query): Part[] | Refusal {
  const halls = hall === undefined ? history.hallIds() : [hall];
  const parts = halls.flatMap((hallId): Part[] => {
    const timeZone = history.timeZoneOf(hallId);
    if (timeZone === undefined) return [];
    const displays = history.displaysOf(hallId).filter(({ id }) => device === undefined || id === device);
    return [{ day: day ?? history.todayIn(timeZone), timeZone, displays, devices: displays.map(({ id }) => id) }];
  });
  if (hall !== undefined && parts.length === 0) return { code: "unknown-hall", hallId: hall };
  const isNowhere = device !== undefined && parts.every(({ displays }) => displays.length === 0);
  return isNowhere ? { code: "unknown-display", deviceId: device } : parts.filter(({ devices }) => devices.length > 0);
}

async function* asked(history: PlayHistory, part: Part, { item }: Query): AsyncGenerator<PlayInterval> {
  const retired = new Set(part.displays.flatMap((display) => (display.retired ? [display.id] : [])));
  for await (const interval of history.intervals(part)) {
    const isAsked = interval.unknown ? !retired.has(interval.device) : item === undefined || interval.itemId === item;
    if (isAsked) yield interval;
  }
}

async function sendJson(response: Response, history: PlayHistory, parts: readonly Part[], query: Query): Promise<void> {
  async function* text(): AsyncGenerator<string> {
    let separator = "";
    yield '{"intervals":[';
    for (const part of parts)
      for await (const interval of asked(history, part, query)) {
        yield `${separator}${JSON.stringify(interval)}`;
        separator = ",";
      }
    yield "]}";
  }
  await sendText(response.type("json"), text());
}

async function sendFile(response: Response, history: PlayHistory, parts: readonly Part[], query: Query): Promise<void> {
  const { language } = query;
  async function* text(): AsyncGenerator<string> {
    yield playTitles(language);
    for (const part of parts) {
      const names = namesOf(part, history);
      for await (const interval of asked(history, part, query)) yield playRow(interval, names, language);
    }
  }
  const day = query.day ?? parts[0]?.day ?? "";
  await sendText(response.attachment(`play-log-${day}.csv`).type("csv"), text());
}

/** As fast as it is read; whoever goes away in the middle is no fault of ours. */
async function sendText(response: Response, text: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(text), response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}

const namesOf = ({ timeZone, displays }: Part, { titleOf }: PlayHistory): PlayNames => ({
  timeZone,
  deviceName: (id) => displays.find((display) => display.id === id)?.name,
  titleOf,
});
