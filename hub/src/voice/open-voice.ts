import { join } from "node:path";
import { systemClock } from "../engine/ports.ts";
import { type Log } from "../log.ts";
import { createVoice } from "./create-voice.ts";
import { createEspeak } from "./espeak-synthesizer.ts";
import { type Voice } from "./voice.ts";

/** The voice of a venue: the clips in `voice` of its data folder, and espeak-ng where it is installed. */
export const openVoice = (dataFolder: string, log: Log): Voice =>
  createVoice({ folder: join(dataFolder, "voice"), synthesizer: createEspeak({ log, clock: systemClock }), log });
