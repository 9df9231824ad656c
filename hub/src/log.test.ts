import { expect, it } from "vitest";
import { createLog } from "./log.ts";

function writtenBy(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog("warn", { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it("[H2] writes one JSON line for each warning and nothing below", () => {
  const lines = writtenBy((log) => {
    log.info({}, "up");
    log.warn({ sequence: 7 }, "the disk is slow");
    log.error({ error: new Error("disk full") }, "the journal failed");
  });
  expect(lines).toMatchObject([
    { level: 40, sequence: 7, msg: "the disk is slow" },
    { level: 50, error: { message: "disk full" }, msg: "the journal failed" },
  ]);
});

it("[H2] blots out secrets that a caller hands in by mistake", () => {
  const [line] = writtenBy((log) =>
    log.warn(
      { token: "s1", headers: { authorization: "s2", cookie: "s3" }, request: { body: { password: "s4" } } },
      "odd",
    ),
  );
  expect(JSON.stringify(line)).not.toMatch(/s[1-4]/);
});
