import { commandIdSchema } from "@openhall/shared/wire";
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type Printing } from "../printing/create-printing.ts";
import { readBodyAs } from "./body.ts";
import { type Caller, type Door } from "./door.ts";
import { isStaff, signedIn } from "./gate.ts";
import { malformed, sendRefusal } from "./refusals.ts";

export const printTicketSchema = z.strictObject({
  ticketId: z.string().check(z.minLength(1), z.maxLength(64)),
  language: z.enum(["zh", "en"]),
  /** Once more, on purpose. */
  again: z.optional(z.boolean()),
});

export const printedSchema = z.object({ printed: z.literal(true), confirmed: z.boolean() });

const states = ["ready", "paper-low", "paper-out", "cover-open", "offline", "fault", "unknown"] as const;
/** `none`: the kiosk has no printer, which is nothing wrong. */
export const printerStateSchema = z.object({ state: z.enum([...states, "none"]) });
const state = z.enum(states);
export const printersSchema = z.object({
  printers: z.array(z.object({ device: z.string(), state, waiting: z.int(), since: z.string() })),
});

/** `POST /printing/tickets` and `GET /printing` for kiosks, `GET /printers` for staff. */
export function createPrintingRoutes(printing: Printing, door: Door): Router {
  const router = Router();
  router.post(
    "/printing/tickets",
    signedIn(door, async (request: Request, response, caller) => {
      if (!isKiosk(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      const key = commandIdSchema.safeParse(request.get("Idempotency-Key"));
      if (!key.success)
        return sendRefusal(response, malformed("Idempotency-Key", "8 to 128 printable ASCII characters"));
      const body = await readBodyAs(printTicketSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const answer = await printing.print(caller.sender, key.data, body.value);
      if (answer.printed) response.json(answer);
      else sendRefusal(response, answer.refusal);
    }),
  );
  router.get(
    "/printing",
    signedIn(door, async (_request, response, caller) => {
      if (!isKiosk(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      response.json({ state: (await printing.stateOf(caller.sender)) ?? "none" });
    }),
  );
  router.get(
    "/printers",
    signedIn(door, (_request, response, caller) => {
      if (!isStaff(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      response.json({ printers: printing.list() });
    }),
  );
  return router;
}

const isKiosk = ({ sender }: Caller): boolean => sender.role === "kiosk";
