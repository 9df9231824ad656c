import { makeChime } from "./chime.ts";
import { soundOf } from "./sound-store.ts";
import { type Sound, type Voice } from "./voice.ts";
import { writeWav } from "./wav.ts";

let chime: Sound | undefined;

/** The chime of the hub, made once. */
export function chimeSound(): Sound {
  chime ??= soundOf(writeWav(makeChime()));
  if (!chime) throw new Error("The chime is no sound.");
  return chime;
}

/** A hub that has its chime and no words. */
export const createSilentVoice = (): Voice => ({
  chime: chimeSound(),
  languages: async () => [],
  partsOf: async () => [],
  sound: (sha256) => (sha256 === chimeSound().sha256 ? chimeSound() : undefined),
  speak: async () => undefined,
  close: async () => {},
});
