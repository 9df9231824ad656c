// The programme for anybody, without signing in: what a hall's screens show, as data, calendars, a table and pictures.
import { lookup } from "@openhall/shared/core";
import { type Request, type RequestHandler, type Response, Router } from "express";
import * as z from "zod/mini";
import { createFailureLimit } from "../../access/failure-limit.ts";
import { createSenderLimit } from "../../access/sender-limit.ts";
import { chooseEntries } from "../../calendar/choose-entries.ts";
import { type HallProgramme, type PublicProgramme } from "../../calendar/hall-programme.ts";
import { writeCalendar } from "../../calendar/write-calendar.ts";
import { writeTable } from "../../calendar/write-table.ts";
import { type Media } from "../../media/media.ts";
import { holdsEtag } from "../etag.ts";
import { malformed, sendRefusal } from "../refusals.ts";
import { calendarName } from "./calendar-name.ts";
import { sendPublicMedium } from "./send-medium.ts";
import { createWrittenOnce, type Written } from "./written-once.ts";

interface Parts {
  readonly programme: PublicProgramme;
  readonly media: Pick<Media, "page" | "poster">;
  readonly publicUrl: string | undefined;
}

const text = z.optional(z.string().check(z.maxLength(64)));
const filterSchema = z.object({
  venue: text,
  department: text,
  day: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))),
});
const languageSchema = z.object({ language: z._default(z.enum(["zh", "en"]), "zh") });

type OfHall = (request: Request<{ hall: string }>, response: Response, programme: HallProgramme) => unknown;

/** `GET /programme/<hall>` and what stands under it; mounted so that no answer is called private. */
export function createPublicProgrammeRoutes({ programme, media, publicUrl }: Parts): Router {
  const router = Router();
  const limit = createSenderLimit();
  const once = createWrittenOnce();
  /** Of one address in a minute. A hall that exists is answered all the same: phones of a hall share an address. */
  const misses = createFailureLimit(30, 60);

  const missed = async (address: string, response: Response): Promise<void> => {
    const seconds = await misses.pause(address);
    await misses.failed(address);
    sendRefusal(response, seconds === undefined ? { code: "no-programme" } : { code: "too-many-requests", seconds });
  };

  const ofHall =
    (answer: OfHall): RequestHandler<{ hall: string }> =>
    async (request, response) => {
      const address = request.ip ?? "";
      const seconds = await limit.take(address);
      if (seconds !== undefined) return sendRefusal(response, { code: "too-many-requests", seconds });
      const found = programme.of(request.params.hall);
      if (found) await answer(request, response.set("Cache-Control", "no-cache"), found);
      else await missed(address, response);
    };

  const urlOf = (request: Request<{ hall: string }>): string =>
    publicUrl ?? `${request.protocol}://${request.headers.host ?? ""}`;

  router.get(
    "/programme/:hall",
    ofHall((request, response, found) => {
      if (isKnown(request, response, `"${found.version}"`)) return;
      const { hall, entries, venues, departments, services } = found;
      const { body } = once(found, "json", () => JSON.stringify({ hall, entries, venues, departments, services }));
      const at = Buffer.from(`{"at":${JSON.stringify(programme.now())},`);
      response.type("json").send(Buffer.concat([at, body.subarray(1)]));
    }),
  );
  router.get(
    "/programme/:hall/feed.ics",
    ofHall((request, response, found) => {
      const filter = filterSchema.safeParse(request.query);
      if (!filter.success)
        return sendRefusal(response, malformed("day", "a date such as 2026-09-16, or the id of a venue or department"));
      const url = urlOf(request);
      const calendar = once(found, JSON.stringify([url, filter.data]), () =>
        writeCalendar(found, {
          name: calendarName(found, filter.data),
          entryIds: chooseEntries(found, filter.data),
          url,
        }),
      );
      sendFile(request, response, "text/calendar", `${found.hallId}.ics`, calendar);
    }),
  );
  router.get(
    "/programme/:hall/programme.csv",
    ofHall((request, response, found) => {
      const query = languageSchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, malformed("language", "zh or en"));
      const { language } = query.data;
      const table = once(found, language, () => writeTable(found, chooseEntries(found, {}), language));
      sendFile(request, response.attachment(), "text/csv", `programme-${found.hallId}.csv`, table);
    }),
  );
  router.get("/programme/:hall/entries/:file", (request, response, next) =>
    ofHall(async (_, __, found) => {
      const id = /^(.+)\.ics$/.exec(request.params.file)?.[1] ?? "";
      const row = lookup(found.entries, id);
      if (!row) return missed(request.ip ?? "", response);
      const url = urlOf(request);
      const calendar = once(found, JSON.stringify([url, id]), () =>
        writeCalendar(found, { name: row.title.zh, entryIds: [id], url }),
      );
      sendFile(request, response, "text/calendar", `${id}.ics`, calendar);
    })(request, response, next),
  );
  router.get("/programme/:hall/media/:id/:page/:width", (request, response, next) =>
    ofHall((_, __, found) => sendPublicMedium(media, found, request, response))(request, response, next),
  );
  return router;
}

/** A reader that has the same bytes is told so. */
function sendFile(
  request: Request<{ hall: string }>,
  response: Response,
  type: string,
  name: string,
  { body, etag }: Written,
): void {
  if (isKnown(request, response, etag)) return;
  const disposition = response.get("Content-Disposition") === undefined ? "inline" : "attachment";
  response.set("Content-Disposition", `${disposition}; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`);
  response.set("Content-Type", `${type}; charset=utf-8`).send(body);
}

function isKnown(request: Request<{ hall: string }>, response: Response, etag: string): boolean {
  response.set("ETag", etag);
  const isHeld = holdsEtag(request.get("If-None-Match"), etag);
  if (isHeld) response.status(304).end();
  return isHeld;
}
