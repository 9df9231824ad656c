import { describe, expect, it } from "vitest";
import { createHeldClock } from "./held-clock.ts";
import { createPlay, type Play } from "./play.ts";

function stage(speed = Infinity) {
  const clock = createHeldClock(0, speed);
  const told: string[] = [];
  const troubles: unknown[] = [];
  const play: Play = createPlay({
    clock,
    settled: async () => undefined,
    onTrouble: (error) => void troubles.push(error),
  });
  const tell = (what: string): void => void told.push(`${play.now()} ${what}`);
  return { clock, play, told, troubles, tell };
}

const minute = 60_000;

describe("[Y6] stories", () => {
  it("go on at the very instants they planned, one after the other, in the order they planned them", async () => {
    const { play, told, tell } = stage();
    const story = (name: string, ...pauses: number[]) =>
      play.begin(async () => {
        for (const milliseconds of pauses) {
          await play.pause(milliseconds);
          tell(name);
        }
      });
    story("a", 10, 20, 0);
    story("b", 30);
    story("c", 10, 15);
    await play.playTo(1_000);
    expect(told).toEqual(["10 a", "10 c", "25 c", "30 b", "30 a", "30 a"]);
    expect(play.now()).toBe(1_000);
  });

  it("hold the time while somebody acts, however long that takes", async () => {
    const { play, told, tell } = stage(600);
    play.begin(async () => {
      await play.pause(100);
      await new Promise((resolve) => setTimeout(resolve, 30));
      tell("slow");
      await play.pause(1);
      tell("slow again");
    });
    play.begin(async () => {
      await play.pause(101);
      tell("quick");
    });
    await play.playTo(1_000);
    expect(told).toEqual(["100 slow", "101 quick", "101 slow again"]);
  });

  it("wait for alarms of the same moment, which come first", async () => {
    const { clock, play, told, tell } = stage();
    clock.after(50, () => {
      tell("alarm");
      clock.after(0, () => tell("its echo"));
    });
    play.begin(async () => {
      await play.pause(50);
      tell("story");
    });
    await play.playTo(100);
    expect(told).toEqual(["50 alarm", "50 its echo", "50 story"]);
  });

  it("begin others, and end alone where they fail", async () => {
    const { play, told, troubles, tell } = stage();
    play.begin(async () => {
      play.begin(async () => {
        tell("child");
        throw new Error("tired");
      });
      tell("parent");
      await play.pauseUntil(7.4);
      tell("parent");
    });
    await play.playTo(10);
    expect(told).toEqual(["0 parent", "0 child", "7 parent"]);
    expect(troubles).toEqual([new Error("tired")]);
  });

  it("[Y7] pass over a night in which nothing is planned, at any speed", async () => {
    const { play, told, tell } = stage(1);
    play.begin(async () => {
      await play.pause(14 * 60 * minute);
      tell("morning");
    });
    const from = performance.now();
    await play.playTo(14 * 60 * minute);
    expect(told).toEqual([`${14 * 60 * minute} morning`]);
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it("go no further when the clock has ended", async () => {
    const { clock, play, told, tell } = stage(1);
    play.begin(async () => {
      await play.pause(10 * minute);
      tell("too late");
    });
    const playing = play.playTo(Infinity);
    setTimeout(() => clock.end(), 10);
    await playing;
    expect(told).toEqual([]);
  });
});
