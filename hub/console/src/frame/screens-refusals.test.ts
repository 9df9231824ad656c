import { describe, expect, it } from "vitest";
import { refusalText } from "./refusal-text.ts";
import { screensRefusals } from "./screens-refusals.ts";

/** What the commands of the screens may be refused with, beside what other topics say too. */
const codes = `unknown-display unknown-playlist playlist-of-another-hall playlist-wrong too-many-playlists
  not-a-proof-screen unknown-item not-this-version not-approved fill-missing unknown-takeover not-proposed same-person
  proposal-over nothing-to-review moment-out-of-reach`.split(/\s+/);

describe("a refusal about the screens", () => {
  it.each(codes)("[W245] has a sentence in both languages: %s", (code) => {
    for (const language of ["zh", "en"] as const) {
      const text = refusalText({ code, entries: [{ entryId: "e1", problem: "unknown-desk" }] }, language);
      expect(text).not.toContain(code);
      expect(text).toMatch(/[。.]$/);
    }
  });

  it("[W245] has no sentence that nothing says", () => {
    expect(Object.keys(screensRefusals.zh).sort()).toEqual([...codes].sort());
  });

  it("[W245] says how many entries are wrong", () => {
    const entries = [{ entryId: "e1" }, { entryId: "e2" }];
    expect(refusalText({ code: "playlist-wrong", entries }, "zh")).toContain("有 2 项画面不对");
    expect(refusalText({ code: "playlist-wrong", entries }, "en")).toContain("2 entries are wrong");
  });
});
