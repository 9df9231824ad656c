// The scan of a text, for those who are about to make it public.
import { type Finding, scanTextSchema } from "@openhall/shared/publishing";
import { type Request, Router } from "express";
import { createSenderLimit } from "../access/sender-limit.ts";
import { readBodyAs } from "./body.ts";
import { type Door } from "./door.ts";
import { isStaff, signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

/** Bytes: a text of 100,000 characters, each of up to three bytes, or written as an escape of six. */
const scanLimit = 640 * 1024;

/** A long text takes the hub a fifth of a second, in which nobody is called; of one sender in a minute. */
const long = { characters: 10_000, perMinute: 30 };

/** Port: what the scan finds, with what it passes now. */
export type ScanText = (text: string) => readonly Finding[];

/** `POST /scan`. The text is neither kept nor logged. */
export function createScanRoutes(scan: ScanText, door: Door): Router {
  const router = Router();
  const longTexts = createSenderLimit(long.perMinute, 60);
  router.post(
    "/scan",
    signedIn(door, async (request: Request, response, caller) => {
      if (!isStaff(caller)) return sendRefusal(response, { code: "forbidden", role: caller.sender.role });
      const body = await readBodyAs(scanTextSchema, request, response, scanLimit);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const { text } = body.value;
      const seconds = text.length > long.characters ? await longTexts.take(caller.sender.id) : undefined;
      if (seconds !== undefined) return sendRefusal(response, { code: "too-many-requests", seconds });
      response.json({ findings: scan(text) });
    }),
  );
  return router;
}
