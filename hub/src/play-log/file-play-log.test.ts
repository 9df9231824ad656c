import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPlayLog } from "./file-play-log.ts";

let parent = "";
let folder = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "openhall-play-log-"));
  folder = join(parent, "play-log");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const entry = (version: number) => ({
  device: "device:B1",
  stream: "queue.board/V01",
  epoch: 1,
  version,
  renderedAt: "2026-11-23T01:00:00.000Z",
  heardAt: "2026-11-23T01:00:00.100Z",
});

const shouldNotWarn = vi.fn<(error: unknown) => void>();

it("[R18] keeps every word of the screens, a line each, a file a day, readable to the hub alone", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T23:59:59.000Z") });
  const first = createPlayLog({ folder, warn: shouldNotWarn });
  first.append(entry(1));
  first.append(entry(2));
  await first.close();
  vi.setSystemTime(Date.parse("2026-11-24T00:00:01.000Z"));
  const second = createPlayLog({ folder, warn: shouldNotWarn });
  second.append(entry(3));
  await second.close();
  vi.useRealTimers();

  expect((await readdir(folder)).toSorted()).toEqual(["2026-11-23.jsonl", "2026-11-24.jsonl"]);
  const text = await readFile(join(folder, "2026-11-23.jsonl"), "utf8");
  expect(
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  ).toEqual([entry(1), entry(2)]);
  expect((await stat(join(folder, "2026-11-23.jsonl"))).mode & 0o777).toBe(0o600);
  expect(shouldNotWarn).not.toHaveBeenCalled();
});

it("[R18] keeps sixty days and touches no other file", async () => {
  const days = Array.from({ length: 70 }, (_, day) => new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(`${days.at(-1)}T12:00:00.000Z`) });
  await mkdir(folder);
  for (const day of days.slice(0, -1)) await writeFile(join(folder, `${day}.jsonl`), "");
  await writeFile(join(folder, "1999-01-01.txt"), "");
  const play = createPlayLog({ folder, warn: shouldNotWarn });
  play.append(entry(1));
  await play.close();
  vi.useRealTimers();
  expect((await readdir(folder)).toSorted()).toEqual([
    "1999-01-01.txt",
    ...days.slice(10).map((day) => `${day}.jsonl`),
  ]);
});

it("[R18] keeps no more than it may hold: beyond it the oldest day goes, today's stays", async () => {
  await mkdir(folder);
  for (const day of [1, 2, 3]) await writeFile(join(folder, `2026-09-0${day}.jsonl`), "x".repeat(400));
  const play = createPlayLog({ folder, warn: shouldNotWarn, now: () => "2026-09-04T00:00:00.000Z", mostBytes: 900 });
  play.append(entry(1));
  await play.close();
  expect((await readdir(folder)).toSorted()).toEqual(["2026-09-03.jsonl", "2026-09-04.jsonl"]);
});

it("[N50] a file begins with what stands on the screens already, and is read with what has just been noted", async () => {
  const slots = [{ zone: "main" as const, scene: "clock" }];
  const line = (from: string) => ({ kind: "showing" as const, run: "1", device: "B1", heardAt: from, from, slots });
  let now = "2026-09-04T23:59:59.000Z";
  const standing = () => [line("2026-09-04T12:00:00.000Z")];
  const play = createPlayLog({ folder, warn: shouldNotWarn, now: () => now, standing });
  const read = async (day: string) => {
    const lines = [];
    for await (const one of play.lines([day])) lines.push(one);
    return lines;
  };
  play.note(line(now));
  expect(await read("2026-09-04")).toEqual([line("2026-09-04T23:59:59.000Z")]);
  now = "2026-09-05T00:00:20.000Z";
  play.append(entry(1));
  play.note(line(now));
  expect(await read("2026-09-05")).toEqual([line("2026-09-04T12:00:00.000Z"), line(now)]);
  expect(await read("2026-09-06")).toEqual([]);
  await play.close();
});

it("[R18] that cannot be written warns, and the hub goes on", async () => {
  await writeFile(folder, "a file in the way");
  const warned: unknown[] = [];
  const play = createPlayLog({ folder, warn: (error) => warned.push(error) });
  play.append(entry(1));
  await play.close();
  expect(warned).toMatchObject([{ code: "EEXIST" }]);
});
