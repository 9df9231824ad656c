import { describe, expect, it } from "vitest";
import { dossierTemplates, sectionRules, type DossierTemplate } from "../../publishing/index.ts";
import {
  civilDayInWords,
  fieldLabel,
  moneyInWords,
  partLabel,
  percentInWords,
  pointsInWords,
  sectionLabel,
} from "./index.ts";

const templates = Object.keys(dossierTemplates) as DossierTemplate[];
const sections = templates.flatMap((template) => Object.entries(sectionRules(template)));

describe("words of dossiers", () => {
  it("[K95] name every section, field and part of a line in both languages, and call what they do not know by its id", () => {
    for (const language of ["zh", "en"] as const)
      for (const [section, { fields, columns }] of sections) {
        expect(sectionLabel(section, language)).not.toBe(section);
        for (const field of fields ?? []) expect(fieldLabel(section, field, language)).not.toMatch(/^[a-z-]+\./);
        for (const column of [...columns, "text"] as const) expect(partLabel(section, column, language)).not.toBe("");
      }
    expect(sectionLabel("toString", "zh")).toBe("toString");
    expect(fieldLabel("land", "of-tomorrow", "en")).toBe("of-tomorrow");
    expect(partLabel("construction", "note", "zh")).toBe("资质");
    expect(partLabel("land", "note", "zh")).toBe("说明");
  });

  it("[K96] say shares with one decimal, points with their sign, money in 万元 or millions, and civil days with their year", () => {
    expect([percentInWords(815), percentInWords(1_000), percentInWords(0)]).toEqual(["81.5%", "100.0%", "0.0%"]);
    expect([-25, 4, 0].map(pointsInWords)).toEqual(["−2.5", "+0.4", "0.0"]);
    expect(moneyInWords(28_640_000_000, "zh")).toBe("28,640 万元");
    expect(moneyInWords(86_050, "zh")).toBe("860.5 元");
    expect(moneyInWords(28_640_000_000, "en")).toBe("CNY 286.4 million");
    expect(moneyInWords(86_050, "en")).toBe("CNY 860.5");
    expect([civilDayInWords("2026-09-05", "zh"), civilDayInWords("2026-09-05", "en")]).toEqual([
      "2026年9月5日",
      "5 Sep 2026",
    ]);
  });
});
