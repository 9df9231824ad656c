import { partsOfHall, plannedChimeMs, plannedMsOf } from "@openhall/shared/queue";
import { expect, it, onTestFinished } from "vitest";
import { systemClock } from "../engine/ports.ts";
import { createLog } from "../log.ts";
import { createEspeak } from "./espeak-synthesizer.ts";
import { chimeSound } from "./silent-voice.ts";
import { msOf, readWav } from "./wav.ts";

/** The plan reckons with at most so much more than it takes: silence behind an announcement is time that nobody is called. */
const mostSpareMs = 600;

it("[Z4] every part that any hall can need is spoken within the length that is planned for it, and not far below", async () => {
  const espeak = createEspeak({ log: createLog("silent"), clock: systemClock });
  onTestFinished(() => espeak.close());
  const plates = Array.from({ length: 99 }, (_, index) => index + 1);
  const wrong: string[] = [];
  for (const part of partsOfHall(plates)) {
    const wav = await espeak.synthesise(part, "part");
    const reading = readWav(wav ?? new Uint8Array());
    const ms = reading.ok ? msOf(reading.samples) : 0;
    const spareMs = plannedMsOf(part) - ms;
    if (spareMs < 0 || spareMs > mostSpareMs) wrong.push(`${part.language} ${part.text} ${ms}`);
  }
  expect(wrong).toEqual([]);
  expect(chimeSound().ms).toBeLessThanOrEqual(plannedChimeMs);
});
