import { describe, expect, it, onTestFinished } from "vitest";
import { createEspeak } from "../voice/espeak-synthesizer.ts";
import { createVoice } from "../voice/create-voice.ts";
import { createSilentVoice } from "../voice/silent-voice.ts";
import { msOf, readWav } from "../voice/wav.ts";
import { systemClock } from "../engine/ports.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { createLog } from "../log.ts";
import { bearer, openHttp, refused } from "./http.fixture.ts";
import { type StreamReader } from "../streams/streams.ts";

const desk = { number: 23, name: { zh: "咨询", en: "Information" }, queues: ["A"], priorityWindow: false };

/** The set-up of hall V01 with one desk; nothing else. */
const streams: StreamReader = {
  read: async (stream) =>
    stream === "venue.hall/V01"
      ? { ok: true, state: { stream, epoch: 1, version: 1, rows: { "desk/W1": desk } } }
      : { ok: false, code: "unknown-stream" },
};

async function openSpeaking() {
  const log = createLog("silent");
  const synthesizer = createEspeak({ log, clock: systemClock });
  const voice = createVoice({ folder: await temporaryFolder(), synthesizer, log });
  onTestFinished(() => voice.close());
  return openHttp({ voice, streams });
}

interface Parts {
  parts: { language: string; text: string; url: string; ms: number; source: string }[];
  chime: { url: string; ms: number };
}

describe("the voice over HTTP", () => {
  it("[Z10] tells every part of a hall with its length, and gives its sound for ever", async () => {
    const { ask, url, tokens } = await openSpeaking();
    const answer = await ask("/api/v1/voice/parts?hall=V01", { headers: bearer(tokens.display) });
    expect(answer.status).toBe(200);
    const { parts, chime } = answer.body as Parts;
    const texts = parts.map(({ language, text }) => `${language} ${text}`);
    expect(texts).toEqual(expect.arrayContaining(["zh 请", "zh A", "zh 零", "zh 二十三", "en twenty-three"]));
    expect(new Set(parts.map(({ source }) => source))).toEqual(new Set(["synthetic"]));
    for (const { url: path, ms } of [chime, ...parts]) {
      const response = await fetch(url + path);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": "audio/wav",
        "cache-control": "public, max-age=31536000, immutable",
      });
      const reading = readWav(new Uint8Array(await response.arrayBuffer()));
      expect(reading.ok && msOf(reading.samples)).toBe(ms);
    }
    const unknown = await ask(`/api/v1/voice/audio/${"0".repeat(64)}.wav`);
    expect(unknown).toMatchObject({ status: 404, body: refused("unknown-sound") });
  });

  it("[Z11] reads a text aloud to a kiosk, in either language, and to nobody else", async () => {
    const { ask, post, tokens } = await openSpeaking();
    const languages = await ask("/api/v1/voice", { headers: bearer(tokens.kiosk) });
    expect(languages.body).toEqual({ languages: ["zh", "en"] });
    for (const said of [
      { language: "zh", text: "请在本机取号。" },
      { language: "en", text: "Please take a number <here> & wait." },
    ]) {
      const answer = await post("/api/v1/voice/speak", said, bearer(tokens.kiosk));
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.headers.get("content-type")).toBe("audio/wav");
    }
    for (const role of ["display", "clerk", "administrator"] as const) {
      const answer = await post("/api/v1/voice/speak", { language: "zh", text: "请" }, bearer(tokens[role]));
      expect(answer).toMatchObject({ status: 403, body: refused("forbidden", { role }) });
    }
    expect(await post("/api/v1/voice/speak", { language: "zh", text: "请" })).toMatchObject({ status: 401 });
  });

  it("[Z11] refuses what is no text, too long, too often, and says when there is no voice", async () => {
    const { ask, post, tokens } = await openHttp({ voice: createSilentVoice(), streams });
    const speak = (body: object) => post("/api/v1/voice/speak", body, bearer(tokens.kiosk));
    for (const body of [
      {},
      { language: "fr", text: "oui" },
      { language: "zh", text: "" },
      { language: "zh", text: "  " },
      { language: "zh", text: "请".repeat(601) },
      { language: "zh", text: "请", loud: true },
    ])
      expect(await speak(body)).toMatchObject({ status: 400, body: { refusal: { code: "malformed" } } });
    for (let count = 0; count < 30; count += 1)
      expect(await speak({ language: "zh", text: "请" })).toMatchObject({ status: 503, body: refused("no-voice") });
    expect(await speak({ language: "zh", text: "请" })).toMatchObject({
      status: 429,
      body: { refusal: { code: "too-many-requests", seconds: expect.any(Number) } },
    });
    const languages = await ask("/api/v1/voice", { headers: bearer(tokens.kiosk) });
    expect(languages.body).toEqual({ languages: [] });
  });

  it("[Z10] has the chime where there is no voice, and no parts of a hall that is not one's own", async () => {
    const { ask, tokens } = await openHttp({ voice: createSilentVoice(), streams });
    const parts = (query: string) => ask(`/api/v1/voice/parts${query}`, { headers: bearer(tokens.display) });
    expect((await parts("?hall=V01")).body).toEqual({ parts: [], chime: { url: expect.any(String), ms: 1_050 } });
    expect(await parts("?hall=V02")).toMatchObject({ status: 404, body: refused("unknown-stream") });
    for (const query of ["", "?hall=", "?hall=V01&hall=V02", "?hall=../V01"])
      expect((await parts(query)).status).toBeGreaterThanOrEqual(400);
    expect((await ask("/api/v1/voice/parts?hall=V01")).status).toBe(401);
  });
});
