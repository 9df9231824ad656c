import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { createLog } from "../log.ts";
import { createVoice } from "./create-voice.ts";
import { type PartText, type Synthesizer } from "./voice.ts";
import { tone, wavFile } from "./wav-file.fixture.ts";
import { writeWav } from "./wav.ts";

const synthetic = writeWav({ rate: 22_050, values: Float32Array.from(tone(22_050, 0, 200, 0, 0.3)) });

/** A voice on a folder with these files, and a synthesizer that says everything alike, but for one word. */
async function open(files: Readonly<Record<string, Uint8Array>> = {}, folder?: string) {
  const inside = folder ?? join(await temporaryFolder(), "voice");
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(join(inside, name, ".."), { recursive: true });
    await writeFile(join(inside, name), bytes);
  }
  const logged: string[] = [];
  const synthesise = vi.fn<Synthesizer["synthesise"]>(async ({ text }) =>
    text === "unsayable" ? undefined : synthetic,
  );
  const synthesizer: Synthesizer = { languages: async () => ["zh", "en"], synthesise, close: async () => {} };
  const voice = createVoice({
    folder: inside,
    synthesizer,
    log: createLog("warn", { write: (line) => void logged.push(line) }),
  });
  const sources = async (...texts: string[]): Promise<string[]> =>
    (await voice.partsOf(texts.map(zh))).map(({ text, source }) => `${text} ${source}`);
  return { voice, folder: inside, logged, synthesise, sources };
}

const zh = (text: string): PartText => ({ language: "zh", text });
const clip = (rate: number, channels = 1, ms = 300): Uint8Array =>
  wavFile({ coding: 1, bits: 16, channels, rate, samples: tone(rate, 100, ms, 200, 0.2) });

describe("recorded clips", () => {
  it("[Z33] come before the synthetic voice, by the text of the part, each language by itself", async () => {
    const { voice, sources } = await open({
      "zh/零.wav": clip(44_100, 2),
      "zh/A.WAV": clip(48_000),
      "en/one.wav": clip(16_000),
    });
    expect(await sources("零", "A", "one")).toEqual(["零 clip", "A clip", "one synthetic"]);
    const [part] = await voice.partsOf([zh("零")]);
    expect(part?.sound.ms).toBeGreaterThanOrEqual(300);
    expect(part?.sound.ms).toBeLessThan(400);
    expect(voice.sound(part?.sound.sha256 ?? "")).toEqual(part?.sound);
  });

  it("[Z34] that cannot be used are named in the log, and the synthetic voice says the word", async () => {
    const { sources, logged } = await open({
      "zh/一.wav": new TextEncoder().encode("not sound at all"),
      "zh/二.mp3": clip(22_050),
      "zh/三.wav": clip(22_050, 1, 6_000),
      "zh/四.wav": wavFile({ coding: 1, bits: 16, channels: 1, rate: 8_000, samples: Array(800).fill(0) }),
      "zh/五.wav": clip(22_050).slice(0, 500),
      "zh/号到.wav": clip(22_050, 1, 2_000),
    });
    expect(await sources("一", "二", "三", "四", "五")).toEqual(
      ["一", "二", "三", "四", "五"].map((text) => `${text} synthetic`),
    );
    expect(await sources("号到")).toEqual(["号到 clip"]);
    const told = logged.map((line) => JSON.parse(line)).map(({ file, problem }) => `${file.slice(-6)} ${problem}`);
    expect(told.toSorted()).toEqual(
      [
        "/一.wav This is no WAV file.",
        "/二.mp3 Clips are WAV files, named by what they say.",
        "/三.wav The clip is longer than 5 seconds.",
        "/四.wav Nothing can be heard in it.",
        "/五.wav The file is cut short.",
        expect.stringMatching(/^号到.wav .*takes 2\.0. s, .* 0\.50 s/),
      ].toSorted(),
    );
  });
});

describe("what was synthesised", () => {
  it("[Z35] is made once, also over a restart, and made again where its file is spoilt", async () => {
    const first = await open();
    await Promise.all([first.sources("请", "号到"), first.sources("请")]);
    expect(first.synthesise).toHaveBeenCalledTimes(2);
    const made = join(first.folder, "made");
    const names = await readdir(made);
    expect(names).toHaveLength(2);
    for (const name of names) expect(new Uint8Array(await readFile(join(made, name)))).toEqual(synthetic);

    const second = await open({}, first.folder);
    expect(await second.sources("请", "号到")).toEqual(["请 synthetic", "号到 synthetic"]);
    expect(second.synthesise).not.toHaveBeenCalled();

    await writeFile(join(made, names[0]!), synthetic.slice(0, 1_000));
    const third = await open({}, first.folder);
    expect(await third.sources("请", "号到")).toHaveLength(2);
    expect(third.synthesise).toHaveBeenCalledTimes(1);
  });

  it("[Z35] is left out where it cannot be made, and tried again the next time", async () => {
    const { sources, synthesise } = await open();
    expect(await sources("unsayable", "请")).toEqual(["请 synthetic"]);
    expect(await sources("unsayable", "请")).toEqual(["请 synthetic"]);
    expect(synthesise).toHaveBeenCalledTimes(3);
  });

  it("[Z35] is said also where the disk does not keep it", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "made"), "a file where a folder should be");
    const { sources, logged } = await open({}, folder);
    expect(await sources("请")).toEqual(["请 synthetic"]);
    expect(logged.join("")).toContain("could not be kept");
  });
});
