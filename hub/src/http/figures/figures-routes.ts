import { type Bilingual, type CivilDate, type Row } from "@openhall/shared/core";
import { figuresRowSchema } from "@openhall/shared/queue";
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type StreamReader } from "../../streams/streams.ts";
import { type Door } from "../door.ts";
import { signedIn } from "../gate.ts";
import { malformed, sendRefusal } from "../refusals.ts";
import { type AnyFigures } from "./figures-columns.ts";
import { writeFigures } from "./figures-file.ts";

/** Port: what is known of days that are over, and of what has been taken out of use since. */
export interface PastFigures {
  /** The hall's date of today; undefined where its day has not begun. */
  today(hallId: string): CivilDate | undefined;
  /** Rows by the keys of `queue.figures/<hall>`; of days long past the total alone. */
  ofDay(hallId: string, day: CivilDate): Readonly<Record<string, AnyFigures>> | undefined;
  /** Of a service or a desk by its key, such as `service/S1`. */
  nameOf(key: string): Bilingual | undefined;
}

const querySchema = z.object({
  day: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  language: z._default(z.enum(["zh", "en"]), "zh"),
});

/** `GET /figures/<hall>?day=&language=`: a day of a hall as CSV, for staff. */
export function createFiguresRoutes(streams: StreamReader, past: PastFigures, door: Door): Router {
  const router = Router();
  router.get(
    "/figures/:hall",
    signedIn(door, async (request: Request<{ hall: string }>, response, { sender }) => {
      const query = querySchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, malformed("day", "a date such as 2026-09-16, or a language"));
      const hallId = request.params.hall;
      const live = await streams.read(`queue.figures/${hallId}`, sender);
      if (!live.ok)
        return sendRefusal(
          response,
          live.code === "forbidden" ? { code: live.code, role: sender.role } : { code: "no-figures", hallId },
        );
      const { language, day = past.today(hallId) ?? "" } = query.data;
      const rows = day === past.today(hallId) ? figuresIn(live.state.rows) : past.ofDay(hallId, day);
      if (!rows) return sendRefusal(response, { code: "no-figures", hallId, day });
      const text = writeFigures({ day, rows, nameOf: (key) => past.nameOf(key)?.[language] }, language);
      response.attachment(`figures-${hallId}-${day}.csv`).type("csv").send(text);
    }),
  );
  return router;
}

const figuresIn = (rows: Readonly<Record<string, Row>>): Record<string, AnyFigures> =>
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, figuresRowSchema.parse(row)]));
