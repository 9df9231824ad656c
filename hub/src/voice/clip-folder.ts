// Recorded clips that a site puts beside its data: `voice/zh/零.wav`, named by the text of the part.
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Language } from "@openhall/shared/core";
import { evenOut } from "./even-out.ts";
import { type PartText } from "./voice.ts";
import { readWav, type Samples, msOf } from "./wav.ts";

export interface Clip extends PartText {
  readonly file: string;
  /** Evened out. */
  readonly samples: Samples;
}

/** One sentence about a file that is not used. */
export type OnRefused = (refused: { readonly file: string; readonly problem: string }) => void;

/** A part is a word or two. */
const limits = { bytes: 4 * 1024 * 1024, ms: 5_000, files: 2_000 };
const languages: readonly Language[] = ["zh", "en"];

/** One after the other, every clip that can be used; the others are told to `onRefused`, by name. */
export async function* readClips(folder: string, onRefused: OnRefused): AsyncGenerator<Clip> {
  for (const language of languages) {
    const inside = join(folder, language);
    const names = (await readdir(inside).catch(() => [])).filter((name) => !name.startsWith(".")).toSorted();
    if (names.length > limits.files) onRefused({ file: inside, problem: `There are more than ${limits.files} files.` });
    for (const name of names.slice(0, limits.files)) {
      const file = join(inside, name);
      const clip = await readClip(file).catch((error: unknown) => String(error));
      if (typeof clip === "string") onRefused({ file, problem: clip });
      else yield { file, language, text: textOf(name), ...clip };
    }
  }
}

/** File systems write accented and composed characters in more than one way. */
const textOf = (name: string): string => name.slice(0, -extname(name).length).normalize("NFC");

async function readClip(file: string): Promise<Pick<Clip, "samples"> | string> {
  if (extname(file).toLowerCase() !== ".wav") return "Clips are WAV files, named by what they say.";
  const { size } = await stat(file);
  if (size > limits.bytes) return `The file is larger than ${limits.bytes / 1024 / 1024} MB.`;
  const bytes = await readFile(file);
  const reading = readWav(bytes);
  if (!reading.ok) return reading.problem;
  if (msOf(reading.samples) > limits.ms) return `The clip is longer than ${limits.ms / 1000} seconds.`;
  const samples = evenOut(reading.samples);
  return samples ? { samples } : "Nothing can be heard in it.";
}
