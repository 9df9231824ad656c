import { type Dossier, dossierTemplates, type DossierTemplate } from "@openhall/shared/publishing";
import { describe, expect, it } from "vitest";
import { roadDossier } from "../../samples/dossier-rows.ts";
import { blankOfTemplate, contentOf, draftOf, problemsOf } from "../editor/draft.ts";
import { partOf, withPicturesOf } from "./dossier-draft.ts";
import { blankLine, lineDraftOf, problemsOfLine, writtenLine } from "./line-draft.ts";
import { depthOf, endOf, placesFor } from "./tree.ts";

const templates = Object.keys(dossierTemplates) as DossierTemplate[];
const opened = (content: Dossier) =>
  draftOf(
    {
      content,
      placement: { hallIds: ["H1"], leaseMinutes: 60 },
      hash: "a".repeat(64),
      by: "user:c1",
      at: "2026-09-16T02:00:00.000Z",
      findings: [],
    },
    "Asia/Shanghai",
  );

describe("a dossier while it is written", () => {
  it("[W360] loses nothing when it is opened and sent as it was, to the fen", () => {
    expect(contentOf(opened(roadDossier))).toEqual(roadDossier);
  });

  it("[W360] begins with every section of its template and sends those that have lines", () => {
    for (const template of templates) {
      const blank = blankOfTemplate(template, ["H1"]);
      expect(blank.dossier.sections.map(({ id }) => id)).toEqual(Object.keys(dossierTemplates[template]));
      expect(contentOf(blank)).toMatchObject({ kind: "dossier", template, sections: [] });
    }
  });

  it("[W361] is mended before it is sent: a department, a day, an item, a column, an amount, an address, dates in order", () => {
    const update = { ...blankOfTemplate("update", ["H1"]), title: { zh: "动态", en: "News" } };
    expect(problemsOf(update, false)).toEqual(["department-missing", "date-missing"]);
    const rule = { fields: ["a"], columns: ["date", "until", "fen", "url", "reason"], needs: ["reason"] } as const;
    const line = {
      ...blankLine("l1"),
      date: "2026-09-16",
      until: "2026-09-15",
      money: { amount: "1.234", unit: "yuan" as const },
      url: "www.example",
    };
    expect(Object.fromEntries(problemsOfLine(line, rule))).toEqual({
      field: "field-missing",
      text: "text-missing",
      reason: "column-missing",
      until: "until-before-date",
      fen: "money-wrong",
      url: "address-wrong",
    });
  });

  it("[W362] keeps money exactly: fen of yuan and of ten thousand yuan, and back", () => {
    const rule = { columns: ["fen"] } as const;
    const fenOfTyped = (amount: string, unit: "yuan" | "wan") =>
      writtenLine({ ...blankLine("l1"), money: { amount, unit } }, rule).fen;
    expect(fenOfTyped("28640.05", "wan")).toBe(28_640_050_000);
    expect(fenOfTyped("0.000001", "wan")).toBe(1);
    expect(fenOfTyped("1,234.5", "yuan")).toBe(123_450);
    expect(fenOfTyped("", "yuan")).toBeUndefined();
    for (const fen of [0, 1, 99, 1_000_000, 28_640_050_000, 123_456_789_012])
      expect(writtenLine(lineDraftOf({ id: "l1", text: { zh: "", en: "" }, fen }), rule).fen).toBe(fen);
  });

  it("[W363] loses a picture in its lines when the dossier loses it", () => {
    const { dossier } = opened(roadDossier);
    const lines = withPicturesOf(dossier, new Set(["c".repeat(64)])).sections.find(
      ({ id }) => id === "pictures",
    )?.lines;
    expect(lines?.[0]?.mediumIds).toEqual(["c".repeat(64)]);
  });

  it("[W364] knows lines that stand under others, and offers no line a place under itself", () => {
    const lines = [
      { id: "a", under: "" },
      { id: "b", under: "a" },
      { id: "c", under: "b" },
      { id: "d", under: "gone" },
    ];
    expect(lines.map((one) => depthOf(one, lines))).toEqual([0, 1, 2, 0]);
    expect(endOf("a", lines)).toBe(3);
    expect(placesFor({ id: "b", under: "a" }, lines).map(({ id }) => id)).toEqual(["a", "d"]);
    expect(depthOf({ id: "x", under: "y" }, [{ id: "y", under: "x" }])).toBeLessThan(3);
  });

  it("[W365] has findings at the line whose they are, also where ids have dots", () => {
    expect(partOf("sections.land.l1.text.zh", "sections.land.l1")).toBe("text.zh");
    expect(partOf("sections.land.l1.2.text.zh", "sections.land.l1")).toBeUndefined();
    expect(partOf("sections.land.l1.number", "sections.land.l1")).toBe("number");
  });
});
