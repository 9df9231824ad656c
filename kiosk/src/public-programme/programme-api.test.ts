import { afterEach, expect, test, vi } from "vitest";
import { createProgrammeApi } from "./programme-api.ts";
import { samplePublicProgramme } from "./samples/sample-programme.ts";

afterEach(() => vi.unstubAllGlobals());

function hub(...answers: (() => Response)[]) {
  const asked: { path: string; etag: string | null }[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, etag: new Headers(init.headers).get("If-None-Match") });
    const answer = answers.shift();
    if (!answer) throw new TypeError("no network");
    return answer();
  });
  return asked;
}

test("[P101] what the hub has sent before it need not send again", async () => {
  const asked = hub(
    () => Response.json(samplePublicProgramme, { headers: { ETag: '"1"' } }),
    () => new Response(null, { status: 304 }),
  );
  const api = createProgrammeApi("V01");
  expect(await api.read()).toMatchObject({ programme: { hall: { timeZone: "Asia/Shanghai" } } });
  expect(await api.read()).toBe("same");
  expect(asked).toEqual([
    { path: "/api/v1/programme/V01", etag: null },
    { path: "/api/v1/programme/V01", etag: '"1"' },
  ]);
});

test.each([
  ["unknown", () => Response.json({ code: "unknown-hall" }, { status: 404 })],
  ["unreachable", () => new Response("…", { status: 503 })],
  ["unreachable", () => new Response("<!doctype html>")],
  ["unreachable", () => Response.json({ at: 1 })],
] as const)("[P102] an answer that is no programme is %s", async (reading, answer) => {
  hub(answer);
  expect(await createProgrammeApi("V01").read()).toBe(reading);
});

test("[P102] without a network it is unreachable", async () => {
  hub();
  expect(await createProgrammeApi("V01").read()).toBe("unreachable");
});
