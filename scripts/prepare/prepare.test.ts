import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureChromium } from "./chromium.mjs";
import { ensureFfmpeg, ffmpegAdvice } from "./ffmpeg.mjs";
import { createStamp, fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { nodeProblem } from "./node-version.mjs";
import { root } from "./places.mjs";
import { Trouble } from "./trouble.mjs";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "openhall-prepare-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Node's version", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "100.1.0"])("[F1] %s will do", (version) => {
    expect(nodeProblem(version)).toBe("");
  });

  test.each(["20.18.3", "18.20.0", "8.0.0"])("[F1] %s is too old", (version) => {
    expect(nodeProblem(version)).toBe(`Openhall needs Node 20.19 or newer, and this is Node ${version}.`);
  });

  test.each(["start", "test"])("[F1] npm %s says so in one sentence and does nothing else", (name) => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.1.0"})`;
    const run = spawnSync(process.execPath, ["--import", pretend, `scripts/${name}.mjs`], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run).toMatchObject({ status: 1, stdout: "", stderr: `${nodeProblem("18.1.0")}\n` });
  });
});

describe("fingerprint", () => {
  beforeEach(() => {
    mkdirSync(join(folder, "src/node_modules"), { recursive: true });
    writeFileSync(join(folder, "src/a.ts"), "a");
    writeFileSync(join(folder, "src/b.ts"), "b");
  });
  const print = () => fingerprint(folder, ["src", "not-there"]);

  test("[F2] changes with a file's content, name and absence", () => {
    const seen = [print()];
    writeFileSync(join(folder, "src/a.ts"), "A");
    seen.push(print());
    writeFileSync(join(folder, "src/c.ts"), "c");
    seen.push(print());
    rmSync(join(folder, "src/b.ts"));
    seen.push(print());
    expect(new Set(seen).size).toBe(4);
  });

  test("[F2] does not change with times, tests and what is installed", () => {
    const before = print();
    utimesSync(join(folder, "src/a.ts"), 1, 1);
    writeFileSync(join(folder, "src/a.test.ts"), "t");
    writeFileSync(join(folder, "src/node_modules/x.js"), "x");
    expect(print()).toBe(before);
  });

  test("[F3] a stamp fits what was finished, and nothing once cleared", () => {
    const stamp = createStamp(join(folder, "deep/stamp"));
    expect(stamp.fits("1")).toBe(false);
    stamp.set("1");
    expect([stamp.fits("1"), stamp.fits("2")]).toEqual([true, false]);
    stamp.clear();
    expect(stamp.fits("1")).toBe(false);
  });
});

describe("lock", () => {
  test("[F4] two at once do their work one after the other", async () => {
    const file = join(folder, "lock");
    const seen: string[] = [];
    const work = (name: string) =>
      withLock(
        file,
        () => seen.push(`${name} waits`),
        async () => {
          seen.push(`${name} starts`);
          await Promise.resolve();
          seen.push(`${name} ends`);
        },
      );
    await Promise.all([work("a"), work("b")]);
    expect(seen).toEqual(["a starts", "b waits", "a ends", "b starts", "b ends"]);
  });

  test("[F4] the lock of a process that is gone is taken over at once", async () => {
    const file = join(folder, "lock");
    writeFileSync(file, String(spawnSync(process.execPath, ["-e", ""]).pid));
    expect(
      await withLock(
        file,
        () => {},
        async () => "done",
      ),
    ).toBe("done");
  });

  test("[F4] a lock that nobody has touched for long is taken over, whoever holds it", async () => {
    const file = join(folder, "lock");
    writeFileSync(file, String(process.ppid));
    utimesSync(file, 1, 1);
    expect(
      await withLock(
        file,
        () => {},
        async () => "done",
      ),
    ).toBe("done");
  });
});

describe("Chromium", () => {
  const nowhere = { places: [], install: false };

  test("[F5] the one in CHROMIUM_PATH comes first", async () => {
    expect(await ensureChromium({ CHROMIUM_PATH: process.execPath }, nowhere)).toBe(process.execPath);
  });

  test("[F5] one in CHROMIUM_PATH that does not run is named", async () => {
    const file = join(folder, "browser");
    await expect(ensureChromium({ CHROMIUM_PATH: file }, nowhere)).rejects.toThrow(
      new Trouble(`CHROMIUM_PATH names ${file}, and that does not run as a browser.`),
    );
  });

  test("[F5] none at all is one sentence that says how to get one", async () => {
    await expect(ensureChromium({ HOME: folder }, nowhere)).rejects.toThrow(
      new Trouble("The browser tests need a Chromium: install one, or name its file in CHROMIUM_PATH."),
    );
  });
});

describe("ffmpeg", () => {
  const nowhere = { places: [], install: false };
  const put = (name: string) => writeFileSync(join(folder, name), "#!/bin/sh\n", { mode: 0o755 });

  test("[F25] is found by name or in the path, with ffprobe beside it", async () => {
    put("ffmpeg");
    for (const env of [{ PATH: folder }, { FFMPEG_PATH: join(folder, "ffmpeg") }]) {
      await expect(ensureFfmpeg(env, nowhere)).rejects.toThrow(
        new Trouble("The tests of videos need ffmpeg: install it, or name its file in FFMPEG_PATH."),
      );
      expect(ffmpegAdvice(env, [])).toContain("Videos cannot be taken on this machine");
    }
    put("ffprobe");
    for (const env of [{ PATH: folder }, { FFMPEG_PATH: join(folder, "ffmpeg") }]) {
      await expect(ensureFfmpeg(env, nowhere)).resolves.toBeUndefined();
      expect(ffmpegAdvice(env, [])).toBe("");
    }
  });
});
