import { expect, it } from "vitest";
import { sampleProgramme } from "../../calendar/programme.fixture.ts";
import { createWrittenOnce } from "./written-once.ts";

it("[O68] what many ask for is written once for each programme, and not everything that anybody asks for is kept", () => {
  const once = createWrittenOnce();
  let count = 0;
  const ask = (programme = sampleProgramme, key = "feed") => {
    const { body, etag } = once(programme, key, () => `written ${(count += 1)}`);
    return { body: body.toString(), etag };
  };
  expect(ask()).toEqual(ask());
  expect(ask()).toMatchObject({ body: "written 1" });
  const next = { ...sampleProgramme, version: "3-12-8" };
  expect(ask(next)).toMatchObject({ body: "written 2" });
  expect(ask(next).etag).not.toBe(ask().etag);
  for (let other = 0; other < 64; other += 1) ask(sampleProgramme, `feed ${other}`);
  expect(ask().body).not.toBe("written 1");
});
