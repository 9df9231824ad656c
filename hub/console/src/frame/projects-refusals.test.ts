import { figuresFileRefusals, projectsRefusals } from "@openhall/shared/projects";
import { describe, expect, it } from "vitest";
import { refusalText } from "./refusal-text.ts";

const codes = [...projectsRefusals, ...figuresFileRefusals, "figures-file-wrong"];

describe("a refusal about a project", () => {
  it.each(codes)("[W330] has a sentence in both languages: %s", (code) => {
    for (const language of ["zh", "en"] as const) {
      const text = refusalText({ code }, language);
      expect(text).not.toContain(code);
      expect(text).toMatch(/[。.]$/);
    }
  });

  it("[W330] says what the sources add up to, exactly", () => {
    const refusal = { code: "sources-not-total", sumFen: 2_864_000_000_001 };
    expect(refusalText(refusal, "zh")).toContain("合计 2,864,000.000001 万元");
    expect(refusalText(refusal, "en")).toContain("CNY 28,640,000,000.01");
  });
});
