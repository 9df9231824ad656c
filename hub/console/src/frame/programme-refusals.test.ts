import { fileRefusals } from "@openhall/shared/programme";
import { describe, expect, it } from "vitest";
import { programmeRefusals } from "./programme-refusals.ts";
import { refusalText } from "./refusal-text.ts";

/** What the commands of the programme may be refused with, beside what other topics say too. */
const ofCommands =
  `unknown-entry unknown-venue unknown-room unknown-department too-long step-after-end entry-over live-starts-later
  too-many-entries entry-is-public already-live not-live not-over cancelled-by-planners already-past not-this-step no-more-steps plan-changed
  into-the-past unknown-pledge entries-wrong programme-file-wrong unsupported-type`.split(/\s+/);
const codes = [...new Set([...ofCommands, ...fileRefusals.filter((code) => code !== "too-large")])];

describe("a refusal about the programme", () => {
  it.each(codes)("[W280] has a sentence in both languages: %s", (code) => {
    for (const language of ["zh", "en"] as const) {
      const text = refusalText({ code, entries: [{ entryId: "e1" }] }, language);
      expect(text).not.toContain(code);
      expect(text).toMatch(/[。.]$/);
    }
  });

  it("[W280] has no sentence that nothing says", () => {
    expect(Object.keys(programmeRefusals.zh).sort()).toEqual([...codes].sort());
  });

  it("[W280] says how many rows are wrong", () => {
    expect(refusalText({ code: "entries-wrong", entries: [{}, {}] }, "zh")).toContain("有 2 行不对");
    expect(refusalText({ code: "entries-wrong", entries: [{}] }, "en")).toContain("1 row is wrong");
  });
});
