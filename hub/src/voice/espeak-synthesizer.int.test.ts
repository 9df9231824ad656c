import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { systemClock } from "../engine/ports.ts";
import { createLog } from "../log.ts";
import { createEspeak } from "./espeak-synthesizer.ts";
import { readWav } from "./wav.ts";

function open(worker: string, hangsAfterMs = 10_000) {
  const logged: string[] = [];
  const clock = createHandClock("2026-09-16T01:00:00.000Z");
  const file = fileURLToPath(new URL(`${worker}-worker.fixture.ts`, import.meta.url));
  const log = createLog("info", { write: (line) => void logged.push(line) });
  const espeak = createEspeak({ log, clock, worker: file, hangsAfterMs });
  onTestFinished(() => espeak.close());
  /** The process that has spoken, by what it said; 0 where nothing was. */
  const say = async (text: string): Promise<number> => {
    const wav = await espeak.synthesise({ language: "zh", text }, "part");
    const reading = wav && readWav(wav);
    return reading?.ok ? reading.samples.values.length : 0;
  };
  return { espeak, clock, logged, say };
}

/** Signal 0 asks only. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("the process that speaks", () => {
  it("[Z50] is started when there is something to say, and speaks on", async () => {
    const { say, espeak } = open("moody");
    const pid = await say("one");
    expect(isAlive(pid)).toBe(true);
    expect(await Promise.all([say("two"), say("three"), say("nothing")])).toEqual([pid, pid, 0]);
    await espeak.close();
    expect(isAlive(pid)).toBe(false);
    expect(await say("four")).toBe(0);
  });

  it.each([
    ["die", "it has ended"],
    ["babble", "it says nonsense"],
    ["hang", "it does not answer"],
  ])("[Z51] is started anew when it does this: %s", async (text, why) => {
    const { say, logged } = open("moody", 1_500);
    const first = await say("one");
    expect(await say(text)).toBe(0);
    const second = await say("two");
    expect(second).toBeGreaterThan(0);
    expect(second).not.toBe(first);
    expect(isAlive(first)).toBe(false);
    expect(logged.join("")).toContain(why);
  });

  it("[Z50] ends when there has been nothing to say for a minute", async () => {
    const { say, clock } = open("moody");
    const first = await say("one");
    clock.advance(60_000);
    const second = await say("two");
    expect(second).not.toBe(first);
    expect([isAlive(first), isAlive(second)]).toEqual([false, true]);
  });

  it("[Z52] that is not installed is no trouble: nothing is said, once in the log, and nothing tried again", async () => {
    const { espeak, say, logged } = open("absent");
    expect(await espeak.languages()).toEqual([]);
    expect([await say("one"), await say("two")]).toEqual([0, 0]);
    expect(logged.filter((line) => line.includes("No synthetic voice is installed"))).toHaveLength(1);
  });

  it("[Z51] that does not start is tried again after a minute", async () => {
    const { espeak, logged, clock } = open("broken");
    const tries = (): number => logged.filter((line) => line.includes("does not start")).length;
    expect(await espeak.languages()).toEqual([]);
    expect(await espeak.languages()).toEqual([]);
    expect(tries()).toBe(1);
    clock.advance(60_000);
    expect(await espeak.languages()).toEqual([]);
    expect(tries()).toBe(2);
  });

  it("[Z53] leaves the hub's own work alone: no turn of its event loop waits for the voice", async () => {
    const espeak = createEspeak({ log: createLog("silent"), clock: systemClock });
    onTestFinished(() => espeak.close());
    await espeak.languages();
    let isDone = false;
    const begun = performance.now();
    const said = espeak.synthesise({ language: "zh", text: "请在本机取号，".repeat(85) }, "text").then((wav) => {
      isDone = true;
      return wav;
    });
    let turns = 0;
    let longestMs = 0;
    for (let before = performance.now(); !isDone; before = performance.now(), turns += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!isDone) longestMs = Math.max(longestMs, performance.now() - before);
    }
    expect((await said)?.length).toBeGreaterThan(1_000_000);
    expect(turns).toBeGreaterThan(1_000);
    expect(longestMs).toBeLessThan((performance.now() - begun) / 2);
  });
});
