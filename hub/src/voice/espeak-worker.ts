// A process of its own that speaks: it holds the one package that is GPL-3.0, and what may hang or fail in it. The hub
// starts it, and it ends with the hub.
import { type Language } from "@openhall/shared/core";
import { jobSchema, type WorkerMessage } from "./espeak-message.ts";
import { evenOut } from "./even-out.ts";
import { type Pace } from "./voice.ts";
import { writeWav } from "./wav.ts";

const voices = { zh: "cmn", en: "en-gb-x-rp" } satisfies Record<Language, string>;
/** Words per minute. A letter alone is over before it is understood, so it is said slower. */
const rates = { zh: { part: 170, text: 160 }, en: { part: 150, text: 150 } } satisfies Record<
  Language,
  Record<Pace, number>
>;
const letterRate = 120;

const say = (message: WorkerMessage): void => void process.send?.(message);

/** Undefined where the package is not installed. */
async function openSpeaker() {
  try {
    const { default: initialise } = await import("@echogarden/espeak-ng-emscripten");
    const { eSpeakNGWorker } = await initialise();
    return new eSpeakNGWorker();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

type Speaker = NonNullable<Awaited<ReturnType<typeof openSpeaker>>>;

function samplesOf(speaker: Speaker, text: string): Float32Array {
  const chunks: Int16Array[] = [];
  // It reads markup; a sign of it in a text is nothing to be said.
  speaker.synthesize(text.replaceAll(/[<>&]/g, " "), (samples) => {
    if (samples && samples.byteLength > 0) chunks.push(new Int16Array(samples.slice(0)));
  });
  const values = new Float32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) for (const value of chunk) values[at++] = value / 2 ** 15;
  return values;
}

// Ctrl-C at the terminal reaches every process of it: the hub says when it is over.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

const speaker = await openSpeaker();
if (speaker)
  process.on("message", (message) => {
    const { id, language, text, pace } = jobSchema.parse(message);
    speaker.set_voice(voices[language]);
    speaker.set_rate(/^[A-Z]$/.test(text) ? letterRate : rates[language][pace]);
    const even = evenOut({ rate: speaker.samplerate, values: samplesOf(speaker, text) });
    say(even ? { id, wav: writeWav(even) } : { id });
  });
say({ state: speaker ? "ready" : "absent" });
