// The hub's voice over HTTP: what there is to be said, the sounds themselves, and reading aloud.
import { partsOfHall } from "@openhall/shared/queue";
import { deskRowSchema } from "@openhall/shared/venue";
import { type VoiceParts } from "@openhall/shared/wire";
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { createSenderLimit } from "../access/sender-limit.ts";
import { type StreamReader } from "../streams/streams.ts";
import { type PartSound, type Sound, type Voice } from "../voice/voice.ts";
import { readBodyAs } from "./body.ts";
import { type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { malformed, sendRefusal } from "./refusals.ts";

export const speakSchema = z.strictObject({
  language: z.enum(["zh", "en"]),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(600)),
});

export const voiceSchema = z.object({ languages: z.array(z.enum(["zh", "en"])) });

/** Of one kiosk in a minute: nobody listens faster. */
const readAloudPerMinute = 30;
const forEver = "public, max-age=31536000, immutable";

/** `GET /voice`, `GET /voice/parts`, `GET /voice/audio/<sha256>.wav`, `POST /voice/speak`. */
export function createVoiceRoutes(voice: Voice, streams: StreamReader, door: Door): Router {
  const router = Router();
  const readAloud = createSenderLimit(readAloudPerMinute, 60);

  router.get(
    "/voice",
    signedIn(door, async (_request, response) => void response.json({ languages: await voice.languages() })),
  );

  router.get(
    "/voice/parts",
    signedIn(door, async (request, response, { sender }) => {
      const { hall } = request.query;
      if (typeof hall !== "string") return sendRefusal(response, malformed("hall", "the id of a hall"));
      const read = await streams.read(`venue.hall/${hall}`, sender);
      if (!read.ok) return sendRefusal(response, { code: read.code });
      const parts = await voice.partsOf(partsOfHall(platesIn(read.state.rows)));
      response.json({ parts: parts.map(partRow), chime: audioOf(voice.chime) });
    }),
  );

  /** No secret and always the same: a page keeps it, and nobody has to be asked who wants it. */
  router.get("/voice/audio/:name", (request, response) => {
    const sound = voice.sound(request.params.name.replace(/\.wav$/, ""));
    if (!sound) return sendRefusal(response, { code: "unknown-sound" });
    response.set("Cache-Control", forEver).type("audio/wav").send(Buffer.from(sound.wav));
  });

  router.post(
    "/voice/speak",
    signedIn(door, async (request: Request, response, { sender }) => {
      if (sender.role !== "kiosk") return sendRefusal(response, { code: "forbidden", role: sender.role });
      const body = await readBodyAs(speakSchema, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const seconds = await readAloud.take(sender.id);
      if (seconds !== undefined) return sendRefusal(response, { code: "too-many-requests", seconds });
      const wav = await voice.speak(body.value);
      if (!wav) return sendRefusal(response, { code: "no-voice" });
      response.type("audio/wav").send(Buffer.from(wav));
    }),
  );
  return router;
}

const platesIn = (rows: Readonly<Record<string, unknown>>): number[] =>
  Object.entries(rows)
    .filter(([key]) => key.startsWith("desk/"))
    .map(([, row]) => deskRowSchema.parse(row).number);

const audioOf = ({ sha256, ms }: Sound): VoiceParts["chime"] => ({ url: `/api/v1/voice/audio/${sha256}.wav`, ms });

const partRow = ({ language, text, sound, source }: PartSound): VoiceParts["parts"][number] => ({
  language,
  text,
  ...audioOf(sound),
  source,
});
