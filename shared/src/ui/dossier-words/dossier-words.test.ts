import { describe, expect, it } from "vitest";
import { dossierTemplates, sectionRules, type DossierTemplate } from "../../publishing/index.ts";
import { fieldLabel, partLabel, sectionLabel } from "./index.ts";

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
});
