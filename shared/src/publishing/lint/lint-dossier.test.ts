import { describe, expect, test } from "vitest";
import { sampleDossierWords } from "../../samples/index.ts";
import { type Content, dossierSchema, lintContent, type LintedMedia, type LintedScreen } from "../index.ts";

const whole = dossierSchema.parse(sampleDossierWords);
const wall: LintedScreen = { deviceId: "B1", name: "大厅屏", diagonalInches: 55, readerMetres: 8 };
const mediumId = "a".repeat(64);
const picture = { mediumId, alt: { zh: "图", en: "Picture" } };

const told = (content: Content, media: LintedMedia = {}, screens: readonly LintedScreen[] = []) =>
  lintContent(content, media, screens).map(({ code, level, field }) => [code, level, field].filter(Boolean).join(" "));

const withLine = (more: object): Content =>
  dossierSchema.parse({
    ...sampleDossierWords,
    sections: [
      {
        id: "design-changes",
        lines: [{ id: "c", text: { zh: "有", en: "Yes" }, reason: { zh: "因", en: "Why" }, ...more }],
      },
    ],
  });
const missing = { zh: "有", en: " " };

describe("a dossier", () => {
  test("[G153] that stands in both languages has no finding", () => {
    expect(told(whole, {}, [wall])).toEqual([]);
  });

  test.each([
    [{ text: missing }, ["en-missing stop sections.design-changes.c.text.en"]],
    [
      { text: { zh: "", en: "" } },
      ["zh-missing", "en-missing"].map((code, at) => `${code} stop sections.design-changes.c.text.${["zh", "en"][at]}`),
    ],
    [{ reason: missing }, ["en-missing stop sections.design-changes.c.reason.en"]],
    [{ basis: { zh: " ", en: "Note" } }, ["zh-missing stop sections.design-changes.c.basis.zh"]],
    [{ basis: { zh: "", en: "" } }, []],
    [{ organ: missing }, ["en-missing stop sections.design-changes.c.organ.en"]],
    [{ value: { zh: "同意", en: "同意" } }, ["en-in-chinese warn sections.design-changes.c.value.en"]],
  ])("[G153] says of each line what one language lacks: %j", (more, codes) => {
    expect(told(withLine(more))).toEqual(codes);
  });

  test("[G153] that explains or answers is nothing without its body", () => {
    for (const template of ["explanation", "answer"] as const) {
      const empty = { ...whole, template, sections: [], body: { zh: "", en: "" } };
      expect(told(empty)).toEqual(["zh-missing stop body.zh", "en-missing stop body.en"]);
    }
    expect(told({ ...whole, body: { zh: "", en: "" } })).toEqual([]);
  });

  test("[G153] is read on the walls: no word wider than a line, title and body in time, whatever its pictures", () => {
    expect(told(withLine({ value: { zh: "同意", en: "x".repeat(100) } }), {}, [wall])).toEqual([
      "below-floor warn sections.design-changes.c.value.en",
    ]);
    expect(told({ ...whole, body: { zh: "字".repeat(120), en: "Long" } })).toEqual(["cycle-too-long warn"]);
    const medium = { type: "image", width: 1920, height: 1080, pages: 1 } as const;
    expect(told({ ...whole, media: Array.from({ length: 9 }, () => picture) }, { [mediumId]: medium })).toEqual([]);
  });
});
