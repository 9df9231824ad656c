import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "@openhall/shared/core";
import { foldPlay, type PlayInterval } from "./intervals.ts";
import { type PlayLine, type PlaySlot } from "./play-lines.ts";

const at = (minutes: number): string => instantOf(Date.parse("2026-09-16T00:00:00.000Z") + minutes * 60_000);
const main = (entryId: string): PlaySlot => ({ zone: "main", scene: "notice", entryId });
const side: PlaySlot = { zone: "side", scene: "clock" };

const showing = (
  minutes: number,
  slots: PlaySlot[],
  more: Partial<Extract<PlayLine, { kind: "showing" }>> = {},
): PlayLine => ({
  kind: "showing",
  run: "1",
  device: "B1",
  heardAt: at(minutes),
  from: at(minutes),
  slots,
  ...more,
});
const heard = (minutes: number, run = "1"): PlayLine => ({ kind: "heard", run, devices: { B1: at(minutes) } });
const gone = (minutes: number, run = "1"): PlayLine => ({ kind: "gone", run, device: "B1", until: at(minutes) });

function told(lines: PlayLine[], { until = 60, standing = ["B1"], devices = ["B1"] } = {}): string[] {
  const fold = foldPlay({ from: at(0), until: at(until), devices });
  return [...lines.flatMap(fold.take), ...fold.end(new Set(standing))].map(inShort);
}

const inShort = ({ device, from, until, zone, entryId, scene, takeoverId, unknown }: PlayInterval): string =>
  `${device === "B1" ? "" : `${device} `}${minuteOf(from)}-${minuteOf(until)} ${unknown ? "?" : `${zone} ${takeoverId ?? entryId ?? scene}`}`;
const minuteOf = (instant: string): number => (Date.parse(instant) - Date.parse(at(0))) / 60_000;

describe("[N50] what was shown", () => {
  it.each<[what: string, lines: PlayLine[], intervals: string[], options?: Parameters<typeof told>[1]]>([
    ["of a screen that was never heard is unknown", [], ["0-60 ?"]],
    ["is unknown until its first word", [showing(10, [main("a")])], ["0-10 ?", "10-60 main a"]],
    ["goes from change to change", [showing(0, [main("a")]), showing(5, [main("b")])], ["0-5 main a", "5-60 main b"]],
    [
      "goes on in a zone that has not changed",
      [showing(0, [main("a"), side]), showing(5, [main("b"), side])],
      ["0-5 main a", "0-60 side clock", "5-60 main b"],
    ],
    [
      "is nothing beneath what covers all",
      [showing(0, [main("a"), side]), showing(5, [{ ...main("t"), takeoverId: "T1" }]), showing(9, [main("a")])],
      ["0-5 main a", "0-5 side clock", "5-9 main T1", "9-60 main a"],
    ],
    [
      "is unknown from when it has gone",
      [showing(0, [main("a")]), gone(20)],
      ["0-20 main a", "20-60 ?"],
      { standing: [] },
    ],
    [
      "is unknown between two connections",
      [showing(0, [main("a")]), gone(20), showing(25, [main("a")])],
      ["0-20 main a", "20-25 ?", "25-60 main a"],
    ],
    [
      "after a hub was killed ends with the last word",
      [showing(0, [main("a")]), heard(12), showing(30, [main("a")], { run: "2" })],
      ["0-12 main a", "12-30 ?", "30-60 main a"],
    ],
    [
      "is not prolonged by the words of another start",
      [showing(0, [main("a")]), heard(12), heard(40, "2")],
      ["0-12 main a", "12-60 ?"],
      { standing: [] },
    ],
    [
      "goes on over the file of a new day",
      [showing(0, [main("a")]), showing(30, [main("a")], { from: at(0) })],
      ["0-60 main a"],
    ],
    [
      "of a file that is lost begins where the next one says",
      [showing(30, [main("a")], { from: at(-90) })],
      ["0-60 main a"],
    ],
    [
      "of the day before is not this day's",
      [showing(-20, [main("a")]), showing(-10, [main("b")]), showing(70, [main("c")])],
      ["0-60 main b"],
    ],
    ["is told of the screens that are asked about", [showing(0, [main("a")], { device: "B2" })], ["0-60 ?"]],
    [
      "is told of each",
      [showing(0, [main("a")], { device: "B2" })],
      ["0-60 ?", "B2 0-60 main a"],
      { devices: ["B1", "B2"], standing: ["B2"] },
    ],
  ])("%s", (_, lines, intervals, options) => {
    expect(told(lines, options)).toEqual(intervals);
  });

  it("leaves no minute out and tells none twice, whatever was heard", () => {
    const line = fc.oneof(
      fc.record({
        kind: fc.constant("showing" as const),
        entry: fc.constantFrom("a", "b"),
        both: fc.boolean(),
        ago: fc.nat({ max: 3 }),
      }),
      fc.constant({ kind: "heard" as const }),
      fc.constant({ kind: "gone" as const }),
      fc.constant({ kind: "start" as const }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (steps, isOn) => {
        let run = 1;
        const lines = steps.flatMap((step, index): PlayLine[] => {
          const minute = index * 2 - 5;
          const of = `${run}`;
          if (step.kind === "start") run += 1;
          if (step.kind === "heard") return [heard(minute, of)];
          if (step.kind === "gone") return [gone(minute, of)];
          if (step.kind === "start") return [];
          return [
            showing(minute, step.both ? [main(step.entry), side] : [main(step.entry)], {
              run: of,
              from: at(minute - step.ago / 2),
            }),
          ];
        });
        const fold = foldPlay({ from: at(0), until: at(60), devices: ["B1"] });
        const all = [...lines.flatMap(fold.take), ...fold.end(new Set(isOn ? ["B1"] : []))];
        const ofMain = all
          .filter(({ zone, unknown }) => unknown || zone === "main")
          .toSorted((one, other) => (one.from < other.from ? -1 : 1));
        expect(ofMain[0]?.from).toBe(at(0));
        expect(ofMain.at(-1)?.until).toBe(at(60));
        for (const [index, { until }] of ofMain.slice(0, -1).entries()) expect(ofMain[index + 1]?.from).toBe(until);
      }),
    );
  });
});
