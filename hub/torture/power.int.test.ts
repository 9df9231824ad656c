import { expect, it } from "vitest";
import { runPowerTorture } from "./power.ts";

it(
  "[J22] loses nothing in a power cut at any moment, and needs every one of its syncs",
  { timeout: 120_000 },
  async () => {
    const lines: string[] = [];
    const { ok } = await runPowerTorture({ long: false, print: (line) => lines.push(line) });
    expect(ok, lines.join("\n")).toBe(true);
  },
);
