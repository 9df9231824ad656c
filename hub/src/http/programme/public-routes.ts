// The programme for anybody, without signing in: what a hall's screens show, as data, calendars, a table and pictures.
import { lookup } from "@openhall/shared/core";
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { chooseEntries } from "../../calendar/choose-entries.ts";
import { type PublicProgramme } from "../../calendar/hall-programme.ts";
import { writeCalendar } from "../../calendar/write-calendar.ts";
import { writeTable } from "../../calendar/write-table.ts";
import { type Media } from "../../media/media.ts";
import { languageSchema } from "../public/language-query.ts";
import { createPublicDoor, type OfHall } from "../public/public-door.ts";
import { sendPublicMedium, type WantedMedium } from "../public/send-medium.ts";
import { sendFile, sendTimed } from "../public/send-written.ts";
import { createWrittenOnce } from "../public/written-once.ts";
import { malformed, sendRefusal } from "../refusals.ts";
import { calendarName } from "./calendar-name.ts";

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

/** `GET /programme/<hall>` and what stands under it; mounted so that no answer is called private. */
export function createPublicProgrammeRoutes({ programme, media, publicUrl }: Parts): Router {
  const router = Router();
  const once = createWrittenOnce();
  const { ofHall, missed } = createPublicDoor((hallId) => programme.of(hallId), "no-programme");

  const urlOf = (request: Pick<Request, "protocol" | "headers">): string =>
    publicUrl ?? `${request.protocol}://${request.headers.host ?? ""}`;

  router.get(
    "/programme/:hall",
    ofHall((request, response, found) => {
      const { hall, entries, venues, departments, services, version } = found;
      const write = () => JSON.stringify({ hall, entries, venues, departments, services });
      sendTimed(request, response, version, programme.now(), () => once(found, "json", write));
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
  router.get(
    "/programme/:hall/entries/:file",
    ofHall<OfHall & { file: string }>(async (request, response, found) => {
      const id = /^(.+)\.ics$/.exec(request.params.file)?.[1] ?? "";
      const row = lookup(found.entries, id);
      if (!row) return missed(request, response);
      const url = urlOf(request);
      const calendar = once(found, JSON.stringify([url, id]), () =>
        writeCalendar(found, { name: row.title.zh, entryIds: [id], url }),
      );
      sendFile(request, response, "text/calendar", `${id}.ics`, calendar);
    }),
  );
  router.get(
    "/programme/:hall/media/:id/:page/:width",
    ofHall<OfHall & WantedMedium>((request, response, { entries }) =>
      sendPublicMedium(
        media,
        Object.values(entries).flatMap((row) => row.media),
        request.params,
        request,
        response,
      ),
    ),
  );
  return router;
}
