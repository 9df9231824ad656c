// The voice of the hub: recorded clips first, the synthesizer for what is missing, each made once.
import { join } from "node:path";
import { plannedMsOf } from "@openhall/shared/queue";
import { readClips } from "./clip-folder.ts";
import { chimeSound } from "./silent-voice.ts";
import { createSoundStore, soundOf } from "./sound-store.ts";
import { type PartSound, type PartText, type Sound, type Synthesizer, type Voice } from "./voice.ts";
import { writeWav } from "./wav.ts";
import { type Log } from "../log.ts";

interface Options {
  /** `<data>/voice`: the site's clips by language, and in `made` what was synthesised. */
  readonly folder: string;
  readonly synthesizer: Synthesizer;
  readonly log: Log;
}

/** Rises when sounds are made otherwise than before: what was kept is then made anew. */
const recipe = 1;

/** Reads the clips meanwhile: a hub's start does not wait for them. */
export function createVoice({ folder, synthesizer, log }: Options): Voice {
  const clips = clipSounds(folder, log);
  const store = createSoundStore(join(folder, "made"), (error) => log.warn({ error }, "A sound could not be kept"));
  const handedOut = new Map<string, Sound>();
  const made = new Map<string, Promise<PartSound | undefined>>();
  const chime = handOut(chimeSound());

  function handOut<Made extends Sound | undefined>(sound: Made): Made {
    if (sound) handedOut.set(sound.sha256, sound);
    return sound;
  }

  async function make(part: PartText): Promise<PartSound | undefined> {
    const clip = (await clips).get(keyOf(part));
    const sound = handOut(clip ?? (await synthetic(part)));
    return sound && { language: part.language, text: part.text, sound, source: clip ? "clip" : "synthetic" };
  }

  const synthetic = (part: PartText): Promise<Sound | undefined> =>
    store.kept(`${recipe} espeak ${keyOf(part)}`, () => synthesizer.synthesise(part, "part"));

  /** What could not be made is tried again at the next request. */
  function madeOnce(part: PartText): Promise<PartSound | undefined> {
    const key = keyOf(part);
    const known = made.get(key);
    if (known) return known;
    const sound = make(part);
    made.set(key, sound);
    void sound.then(
      (one) => one ?? made.delete(key),
      () => made.delete(key),
    );
    return sound;
  }

  return {
    chime,
    languages: () => synthesizer.languages(),
    async partsOf(wanted) {
      const all = await Promise.all(wanted.map(madeOnce));
      return all.filter((part) => part !== undefined);
    },
    sound: (sha256) => handedOut.get(sha256),
    speak: (said) => synthesizer.synthesise(said, "text"),
    close: () => synthesizer.close(),
  };
}

const slowClip = (ms: number, plannedMs: number): string =>
  `It takes ${inSeconds(ms)}, but the line of announcements reckons with ${inSeconds(plannedMs)}: English is left out more often.`;
const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const keyOf = ({ language, text }: PartText): string => `${language} ${text}`;

async function clipSounds(folder: string, log: Log): Promise<ReadonlyMap<string, Sound>> {
  const sounds = new Map<string, Sound>();
  for await (const clip of readClips(folder, (refused) => log.warn(refused, "A recorded clip is not used"))) {
    const sound = soundOf(writeWav(clip.samples));
    if (!sound) continue;
    sounds.set(keyOf(clip), sound);
    const plannedMs = plannedMsOf(clip);
    if (sound.ms > plannedMs) log.warn({ file: clip.file, problem: slowClip(sound.ms, plannedMs) }, "A clip is slow");
  }
  return sounds;
}
