// Dossiers of any make: what agrees with its template is taken, what does not is refused by name, and no text goes by unread.
import fc from "fast-check";
import { expect, test } from "vitest";
import { atGate, decideGate, tellGate } from "../samples/index.ts";
import { type Column, dossierNeeds, type DossierTemplate, dossierTemplates, sectionRules } from "./index.ts";

const templates = Object.keys(dossierTemplates) as DossierTemplate[];
const mediumIds = ["a", "b", "c"].map((digit) => digit.repeat(64));
const known = mediumIds.map((mediumId) =>
  atGate("system", "add-medium", {
    mediumId,
    name: "图.png",
    type: "image",
    width: 1,
    height: 1,
    pages: 1,
    bytes: 1,
    findings: [],
    by: "user:max",
  }),
);
const { state } = tellGate(known);

const words = fc.constantFrom("环湖路", "改造", "Road", "公开", "x");
const both = fc.record({ zh: words, en: words });
const valueOf: Readonly<Record<Exclude<Column, "under">, fc.Arbitrary<unknown>>> = {
  value: both,
  reason: both,
  basis: both,
  note: both,
  date: fc.constantFrom("2026-01-01", "2026-02-01"),
  until: fc.constantFrom("2026-02-01", "2026-03-01"),
  number: fc.constantFrom("1号", "A-2"),
  organId: fc.constantFrom("D1", "D2"),
  organ: both,
  fen: fc.integer({ min: 0, max: 9_000_000 }),
  url: fc.constantFrom("https://linlan.example/a", "http://linlan.example/b?c=d"),
  mediumIds: fc.subarray(mediumIds, { minLength: 1, maxLength: 2 }),
};

type Line = Record<string, unknown> & { id: string };
interface Section {
  id: string;
  lines: Line[];
}
type Made = Record<string, unknown> & { template: DossierTemplate; sections: Section[] };

const lineOf = (template: DossierTemplate, section: string): fc.Arbitrary<Line> => {
  const { fields, columns, needs = [] } = sectionRules(template)[section]!;
  const own = columns.filter((column) => column !== "under");
  return fc
    .tuple(
      fc.record({ text: both, ...(fields ? { field: fc.constantFrom(...fields) } : {}) }),
      fc.record(Object.fromEntries(own.map((column) => [column, valueOf[column]])), { requiredKeys: [...needs] }),
    )
    .map(([head, rest]) => ({ id: "", ...head, ...rest }));
};

/** A line stands under one before it, or under none. */
const numbered = (lines: readonly Line[], isTree: boolean): Line[] =>
  lines.map((line, at) => ({ ...line, id: `l${at}`, ...(isTree && at % 3 > 0 ? { under: `l${at - 1}` } : {}) }));

const sectionOf = (template: DossierTemplate, id: string): fc.Arbitrary<Section> =>
  fc
    .array(lineOf(template, id), { maxLength: 5 })
    .map((lines) => ({ id, lines: numbered(lines, sectionRules(template)[id]!.columns.includes("under")) }));

const dossier: fc.Arbitrary<Made> = fc.constantFrom(...templates).chain((template) => {
  const needs = dossierNeeds(template);
  return fc.subarray(Object.keys(sectionRules(template))).chain((ids) =>
    fc.record({
      kind: fc.constant("dossier"),
      template: fc.constant(template),
      title: both,
      body: both,
      media: fc.constant(mediumIds.map((mediumId) => ({ mediumId, alt: { zh: "图", en: "Picture" } }))),
      sections: fc.tuple(...ids.map((id) => sectionOf(template, id))),
      ...(needs.department ? { departmentId: fc.constant("D1") } : {}),
      ...(needs.date ? { date: fc.constant("2026-09-15") } : {}),
    }),
  );
});

const nameOf = ({ template }: Made): string =>
  template === "explanation" ? `${template}.P1.2026-09-15` : `${template}.X1`;

const saved = (content: Made) =>
  decideGate(state, atGate("ed", "save-item", { itemId: nameOf(content), content, placement: { hallIds: ["H1"] } }));

const refusalOf = (content: Made): unknown => {
  const decision = saved(content);
  return "refusal" in decision ? decision.refusal : undefined;
};

test("[G154] a dossier that agrees with its template is taken, whole", () => {
  fc.assert(
    fc.property(dossier, (content) => {
      const decision = saved(content);
      expect("refusal" in decision ? decision.refusal : undefined).toBeUndefined();
      expect("events" in decision && decision.events).toMatchObject([{ type: "ItemSaved", content }]);
    }),
    { numRuns: 300 },
  );
});

/** What one slip makes of a sound dossier; undefined where it has no place for it. */
const slips: Readonly<Record<string, (content: Made, at: number) => Made | undefined>> = {
  "unknown-section": (content) => ({ ...content, sections: [...content.sections, { id: "weather", lines: [] }] }),
  "section-twice": (content, at) => {
    const one = content.sections[at % content.sections.length];
    return one && { ...content, sections: [...content.sections, { id: one.id, lines: [] }] };
  },
  "line-twice": (content, at) => changed(content, at, (line) => [line, line]),
  "field-missing": (content, at) => changed(content, at, ({ field, ...line }) => field !== undefined && [line]),
  "unknown-field": (content, at) => changed(content, at, (line) => [{ ...line, field: "weather" }]),
  "unknown-under": (content, at) => changed(content, at, (line) => "under" in line && [{ ...line, under: "weather" }]),
  "under-circle": (content, at) => changed(content, at, (line) => "under" in line && [{ ...line, under: line.id }]),
  "until-before-date": (content, at) =>
    changed(content, at, (line) => "until" in line && [{ ...line, date: "2027-01-01" }]),
  "medium-not-of-dossier": (content, at) =>
    changed(content, at, (line) => "mediumIds" in line && [{ ...line, mediumIds: ["d".repeat(64)] }]),
  "department-missing": ({ departmentId, ...content }) => (departmentId === undefined ? undefined : content),
  "date-missing": ({ date, ...content }) => (date === undefined ? undefined : content),
  "department-not-of-template": (content) =>
    dossierNeeds(content.template).department ? undefined : { ...content, departmentId: "D1" },
  "date-not-of-template": (content) =>
    dossierNeeds(content.template).date ? undefined : { ...content, date: "2026-09-15" },
  "column-not-of-section": (content, at) =>
    changed(content, at, (line, section) => {
      const others = (Object.keys(valueOf) as (keyof typeof valueOf)[]).filter(
        (column) => !sectionRules(content.template)[section]!.columns.includes(column),
      );
      const column = others[at % others.length];
      return column !== undefined && [{ ...line, [column]: fc.sample(valueOf[column], { numRuns: 1, seed: at })[0] }];
    }),
  "column-missing": (content, at) =>
    changed(content, at, (line, section) => {
      const need = sectionRules(content.template)[section]!.needs?.[0];
      const { [need ?? ""]: gone, ...rest } = line;
      return gone !== undefined && [{ ...rest, id: line.id }];
    }),
};

/** One of its lines is another one, or two. */
function changed(content: Made, at: number, change: (line: Line, section: string) => Line[] | false): Made | undefined {
  const places = content.sections.flatMap(({ id, lines }) =>
    lines.map((line) => ({ id, line, made: change(line, id) })),
  );
  const possible = places.filter(({ made }) => made !== false);
  const place = possible[at % possible.length];
  if (!place) return undefined;
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      lines: section.lines.flatMap((line) => (line === place.line ? place.made || [] : [line])),
    })),
  };
}

test("[G154] one slip is refused by its name, wherever it is", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(dossier, fc.constantFrom(...Object.keys(slips)), fc.nat({ max: 1_000 }), (content, code, at) => {
      const wrong = slips[code]?.(content, at);
      if (!wrong) return;
      seen.add(code);
      expect(refusalOf(wrong)).toMatchObject({ code });
    }),
    { numRuns: 1_500 },
  );
  expect([...seen].toSorted()).toEqual(Object.keys(slips).toSorted());
});

/** Fields that hold no words, or none of one's own choice. */
const wordless = new Set([
  "kind",
  "template",
  "id",
  "field",
  "date",
  "until",
  "organId",
  "under",
  "departmentId",
  "mediumId",
  "mediumIds",
]);

/** The paths of every text that is free. */
function* texts(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value === "string") yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) if (!wordless.has(key)) yield* texts(inner, [...path, key]);
}

function put(value: unknown, [key, ...path]: readonly (string | number)[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((inner, at) => (String(at) === String(key) ? put(inner, path, text) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: put(record[key], path, text) };
}

test("[G152] no text of a dossier goes by unread, whichever it is: what must not be public is refused where it stands", () => {
  const places = new Set<string>();
  fc.assert(
    fc.property(dossier, fc.nat({ max: 1_000 }), (content, at) => {
      const all = [...texts(content)];
      const path = all[at % all.length]!;
      const isLink = path.at(-1) === "url";
      const bad = isLink ? "https://linlan.example/?tel=13800138000" : "13800138000";
      expect(refusalOf(put(content, path, bad) as Made)).toMatchObject({ code: "privacy-findings" });
      places.add(String(path.findLast((part) => !["zh", "en"].includes(String(part)))));
    }),
    { numRuns: 500 },
  );
  const wanted = ["title", "body", "alt", "text", "value", "reason", "basis", "note", "organ", "number", "url"];
  expect([...places].toSorted()).toEqual(wanted.toSorted());
});
