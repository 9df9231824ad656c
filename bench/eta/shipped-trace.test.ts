import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eta } from "../eta.ts";
import { isMet } from "../report.ts";
import { formatTrace } from "./format-trace.ts";
import { shipped } from "./halls.ts";
import { createDays } from "./synthetic.ts";

test("the shipped trace is what its script makes of its seed", () => {
  const file = readFileSync(new URL("trace.csv", import.meta.url), "utf8");
  expect(formatTrace(createDays(shipped.hall, shipped.seed)) === file).toBe(true);
  expect(formatTrace(createDays(shipped.hall, shipped.seed + 1)) === file).toBe(false);
});

test("on it every goal is met, and it is said how many were scored", async () => {
  const notes: string[] = [];
  const measures = await eta({ long: false, note: (line) => notes.push(line) });
  expect(measures.filter((measure) => !isMet(measure))).toEqual([]);
  expect(notes[0]).toBe("Fitted on 6 days, replayed 6.");
  expect(notes[1]).toMatch(
    /^\d{4} visits scored; 0 had no estimate yet, \d+ were called within 30 s, \d+ never started/,
  );
});

test("a file that is not there is said plainly", async () => {
  await expect(eta({ trace: "no-such-trace.csv", long: false, note: () => undefined })).rejects.toThrow(
    /^There is no file .*no-such-trace\.csv that can be read\.$/,
  );
});
