// Sounds that were made once, kept on the disk so that a start need not make them again. Never half a file: what stands
// under a name is whole, and what does not read as sound is made anew.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Sound } from "./voice.ts";
import { msOf, readWav } from "./wav.ts";

export interface SoundStore {
  /** The sound under a key, made and kept where there is none; undefined where it cannot be made. */
  kept(key: string, make: () => Promise<Uint8Array | undefined>): Promise<Sound | undefined>;
}

/** `onTrouble` hears of a disk that does not keep: the sound is then made again at the next start. */
export function createSoundStore(folder: string, onTrouble: (error: unknown) => void): SoundStore {
  const pathOf = (key: string): string => join(folder, `${sha256Of(key)}.wav`);

  async function keep(path: string, wav: Uint8Array): Promise<void> {
    const temporary = `${path}.${process.pid}.tmp`;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, wav);
    await rename(temporary, path);
  }

  return {
    async kept(key, make) {
      const path = pathOf(key);
      const found = soundOf(await readFile(path).catch(() => undefined));
      if (found) return found;
      const wav = await make();
      if (wav) await keep(path, wav).catch(onTrouble);
      return soundOf(wav);
    },
  };
}

/** Undefined where the bytes are no sound. */
export function soundOf(wav: Uint8Array | undefined): Sound | undefined {
  const reading = wav && readWav(wav);
  return wav && reading?.ok ? { sha256: sha256Of(wav), ms: msOf(reading.samples), wav } : undefined;
}

export const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
