import { describe, expect, test } from "vitest";
import { atGate, type GateStep, publishes, sampleDossierWords, submits, writes } from "../samples/index.ts";
import { dossierRowSchema, findPublished, findPublishedDossier, isPublicMedium, publishedItems } from "./index.ts";
import { given, rowsOf, stateAfter } from "./test-gate.ts";

const id = "project.P1";
const mediumId = "a".repeat(64);
const adds = atGate("system", "add-medium", {
  mediumId,
  name: "图.png",
  type: "image",
  width: 10,
  height: 20,
  pages: 1,
  bytes: 5,
  findings: [],
  by: "user:max",
});
const alt = { zh: "图", en: "Picture" };
const dossier = (changes: object = {}, itemId = id) => writes(itemId, { ...sampleDossierWords, ...changes });
const section = (sectionId: string, ...lines: object[]) => ({ sections: [{ id: sectionId, lines }] });
const line = (more: object = {}) => ({ id: "x", text: { zh: "有", en: "Yes" }, ...more });
const blank = { zh: "有", en: "Yes" };

describe("the name of a dossier", () => {
  test.each([
    ["P1", { template: "project" }],
    ["project.", { template: "project" }],
    ["project..P1", { template: "project" }],
    ["department.D01", { template: "project" }],
    ["programme.E1", { template: "project" }],
    ["explanation.P1", { template: "explanation" }],
    ["explanation.2026-09-15", { template: "explanation" }],
    ["answer", { template: "answer" }],
  ])("[G150] is not %s for %j", (name, changes) => {
    const prefix = `${changes.template}.`;
    given()
      .when(dossier({ ...changes, sections: [] }, name))
      .thenRefused("no-dossier-named", { prefix });
  });

  test.each([
    ["explanation.P1.2026-09-15", { template: "explanation" }],
    ["answer.Q1", { template: "answer" }],
    ["department.D01", { template: "department" }],
    ["policy.PL1", { template: "policy", departmentId: "D02" }],
    ["update.U1", { template: "update", departmentId: "D02", date: "2026-09-15" }],
  ])("[G150] is %s for %j", (name, changes) => {
    given()
      .when(dossier({ ...changes, sections: [] }, name))
      .thenResult({ status: "draft" });
  });

  test("[G150] is nobody else's, and stays with its template", () => {
    for (const name of [id, "answer.Q1", "policy.PL1"])
      given().when(writes(name)).thenRefused("other-kind", { kind: "dossier" });
    given(dossier()).when(writes(id)).thenRefused("other-kind", { kind: "dossier" });
    given(dossier())
      .when(dossier({ template: "department", sections: [] }))
      .thenRefused("no-dossier-named", { prefix: "department." });
    given().when(writes("projects.P1")).thenResult({ status: "draft" });
  });
});

describe("the lines of a dossier", () => {
  test.each<[code: string, changes: object, where: object]>([
    ["unknown-section", section("weather", line()), { section: "weather" }],
    ["unknown-section", section("duties", line()), { section: "duties" }],
    [
      "section-twice",
      {
        sections: [
          { id: "land", lines: [] },
          { id: "land", lines: [] },
        ],
      },
      { section: "land" },
    ],
    ["field-missing", section("land", line()), { section: "land", line: "x" }],
    ["unknown-field", section("land", line({ field: "owner" })), { section: "land", line: "x", field: "owner" }],
    ["unknown-field", section("milestones", line({ field: "owner" })), { section: "milestones", line: "x" }],
    ["column-not-of-section", section("milestones", line({ fen: 5 })), { line: "x", column: "fen" }],
    [
      "column-not-of-section",
      section("contact", line({ field: "owner", url: "https://a.example/" })),
      { column: "url" },
    ],
    ["column-missing", section("design-changes", line()), { section: "design-changes", line: "x", column: "reason" }],
    ["column-missing", section("documents", line()), { column: "url" }],
    ["column-missing", section("pictures", line()), { column: "mediumIds" }],
    [
      "until-before-date",
      section("impacts", line({ field: "noise", date: "2026-09-15", until: "2026-09-14" })),
      { section: "impacts", line: "x" },
    ],
    ["medium-not-of-dossier", section("pictures", line({ mediumIds: [mediumId] })), { line: "x", mediumId }],
    ["line-twice", section("milestones", line(), line()), { section: "milestones", line: "x" }],
    ["department-not-of-template", { departmentId: "D01" }, {}],
    ["date-not-of-template", { date: "2026-09-15" }, {}],
  ])("[G151] are refused %s: %j", (code, changes, where) => {
    given(adds).when(dossier(changes)).thenRefused(code, where);
  });

  test("[G151] stand under a line of their section, never in a circle", () => {
    const process = (...lines: object[]) =>
      dossier({ template: "department", ...section("process", ...lines) }, "department.D01");
    given()
      .when(process(line(), line({ id: "y", under: "x" }), line({ id: "z", under: "y" })))
      .thenResult({ status: "draft" });
    given()
      .when(process(line(), line({ id: "y", under: "w" })))
      .thenRefused("unknown-under", { section: "process", line: "y", under: "w" });
    for (const lines of [
      [line({ under: "x" })],
      [line({ under: "z" }), line({ id: "y", under: "x" }), line({ id: "z", under: "y" })],
    ])
      given()
        .when(process(...lines))
        .thenRefused("under-circle", { section: "process", line: "x" });
    given()
      .when(process(line({ under: "y" }), line({ id: "y", under: "z" }), line({ id: "z", under: "y" })))
      .thenRefused("under-circle", { section: "process", line: "y" });
  });

  test("[G151] of an update and a policy say whose they are, of an update the day, too", () => {
    const news = { template: "update", sections: [] };
    given()
      .when(dossier({ ...news, date: "2026-09-15" }, "update.U1"))
      .thenRefused("department-missing");
    given()
      .when(dossier({ ...news, departmentId: "D01" }, "update.U1"))
      .thenRefused("date-missing");
    given()
      .when(dossier({ template: "policy", sections: [] }, "policy.PL1"))
      .thenRefused("department-missing");
  });

  test("[G151] are looked at one by one in many that are saved together", () => {
    const { payload } = dossier(section("weather", line()));
    const good = dossier({}, "project.P2").payload;
    given()
      .when(atGate("ed", "save-items", { items: [payload, good] }))
      .thenRefused("items-wrong", {
        items: [{ itemId: id, refusal: { code: "unknown-section", section: "weather" } }],
      });
    given()
      .when(atGate("ed", "save-items", { items: [dossier().payload, good] }))
      .thenResult({ saved: 2 });
  });
});

describe("the texts of a dossier", () => {
  const bad = "电话13800138000";
  const wrong = { zh: bad, en: "x" };
  const withLine = (sectionId: string, more: object) => section(sectionId, line(more));
  const cases: [field: string, changes: object][] = [
    ["title.zh", { title: wrong }],
    ["body.zh", { body: wrong }],
    ["media.0.alt.zh", { media: [{ mediumId, alt: wrong }] }],
    ["sections.milestones.x.text.zh", withLine("milestones", { text: wrong })],
    ["sections.milestones.x.text.en", withLine("milestones", { text: { zh: "x", en: bad } })],
    ["sections.construction.x.value.zh", withLine("construction", { field: "owner", value: wrong })],
    ["sections.construction.x.note.zh", withLine("construction", { field: "owner", note: wrong })],
    ["sections.design-changes.x.reason.zh", withLine("design-changes", { reason: wrong })],
    ["sections.design-changes.x.basis.en", withLine("design-changes", { reason: blank, basis: { zh: "x", en: bad } })],
    ["sections.design-changes.x.organ.zh", withLine("design-changes", { reason: blank, organ: wrong })],
    ["sections.contact.x.number", withLine("contact", { field: "hotline", number: "13800138000" })],
    ["sections.documents.x.number", withLine("documents", { number: bad, url: "https://a.example/" })],
    ["sections.documents.x.url", withLine("documents", { url: "https://a.example/?tel=13800138000" })],
  ];

  test.each(cases)("[G152] are looked at whole: %s", (field, changes) => {
    given(adds)
      .when(dossier(changes))
      .thenRefused("privacy-findings", { findings: [{ field, kind: "mobile" }] });
  });

  test.each(cases.filter(([field]) => !field.endsWith("url")))(
    "[G152] stop the item where a secrecy mark is written into one of them: %s",
    (field, changes) => {
      const marked: object = JSON.parse(
        JSON.stringify(changes).replaceAll(bad, "机密★10年").replaceAll("13800138000", "机密★10年"),
      );
      given(adds, dossier())
        .when(dossier(marked))
        .thenEvents([{ type: "ItemStopped", findings: [{ field, kind: "secrecy_mark" }] }]);
    },
  );

  test("[G152] may name a telephone that is on the list of contacts, and no other", () => {
    const allows = atGate("dan", "allow-contact", { value: "13800138000", whose: "项目部" });
    const called = withLine("contact", { field: "hotline", number: "13800138000" });
    given(allows).when(dossier(called)).thenResult({ status: "draft" });
    given(allows)
      .when(dossier(withLine("contact", { field: "hotline", number: "13800138001" })))
      .thenRefused("privacy-findings", { findings: [{ field: "sections.contact.x.number" }] });
  });
});

describe("a dossier at the gate", () => {
  const holding = { ...sampleDossierWords, media: [{ mediumId, alt }] };
  const withdraw = atGate("mei", "withdraw-item", { itemId: id, reason: "不办了" });

  test("[G155] passes it as any text does, and is corrected when it changes", () => {
    given(dossier({ title: { zh: "路", en: "" } }))
      .when(submits(id))
      .thenRefused("text-not-ready", { findings: [{ code: "en-missing", field: "title.en" }] });
    given(publishes(id, sampleDossierWords))
      .when(dossier({ sections: [] }))
      .thenRefused("correction-missing");
    given(publishes(id, sampleDossierWords))
      .when(dossier({ sections: [], correction: { zh: "删去", en: "Shorter" } }))
      .thenResult({ status: "draft", version: 2 });
  });

  test("[G155] is in no public row, and no screen shows it by itself", () => {
    const state = stateAfter(adds, publishes(id, holding));
    expect(rowsOf("publishing.public/H1", state)).toEqual({});
    expect([publishedItems(state), findPublished(state, id)]).toEqual([[], undefined]);
    expect(rowsOf("publishing.content/all", state)[`item/${id}`]).toMatchObject({ kind: "dossier" });
    expect(rowsOf(`publishing.item/${id}`, state)["version/1"]).toMatchObject({ content: holding });
  });

  test("[G155] is known to its topic, whole, once it is approved and has begun, and until it is withdrawn", () => {
    const row = findPublishedDossier(stateAfter(adds, publishes(id, holding)), id)!.row;
    expect(dossierRowSchema.parse(row)).toEqual(row);
    expect(row).toMatchObject({ title: holding.title, body: holding.body, sections: holding.sections, version: 1 });
    const later = publishes(id, { ...sampleDossierWords, placement: { startsAt: "2026-09-16T03:00:00.000Z" } });
    const begun = [...later, atGate("system", "start-item", { itemId: id }, 180)];
    expect(findPublishedDossier(stateAfter(later), id)).toBeUndefined();
    expect(findPublishedDossier(stateAfter(begun), id)).toMatchObject({ hallIds: ["H1"] });
    expect(findPublishedDossier(stateAfter(publishes(id, sampleDossierWords), withdraw), id)).toBeUndefined();
    expect(findPublishedDossier(stateAfter(publishes("N1")), "N1")).toBeUndefined();
    const news = { template: "update", departmentId: "D01", date: "2026-09-15", sections: [] };
    const told = publishes("update.U1", { ...sampleDossierWords, ...news });
    expect(findPublishedDossier(stateAfter(told), "update.U1")?.row).toMatchObject({
      departmentId: "D01",
      date: "2026-09-15",
    });
  });

  test("[G156] lets its pictures out only while it is live", () => {
    const waits = publishes(id, { ...holding, placement: { startsAt: "2026-09-16T03:00:00.000Z" } });
    const isOut = (...steps: readonly (GateStep | readonly GateStep[])[]) =>
      isPublicMedium(stateAfter(adds, ...steps), mediumId);
    expect(isOut(dossier({ media: holding.media }))).toBe(false);
    expect(isOut(waits)).toBe(false);
    expect(isOut(waits, atGate("system", "start-item", { itemId: id }, 180))).toBe(true);
    expect(isOut(publishes(id, holding), withdraw)).toBe(false);
    given(adds, dossier({ media: holding.media }))
      .when(atGate("system", "forget-media", {}, 60 * 24 * 40))
      .thenResult({ mediumIds: [] });
  });

  test("[G157] keeps the newest twelve versions and what is published", () => {
    const versions = Array.from({ length: 15 }, (_, at) =>
      dossier({ body: { zh: `第${at}版`, en: `${at}` }, correction: { zh: "改", en: "Changed" } }),
    );
    const state = stateAfter(publishes(id, sampleDossierWords), versions);
    const kept = state.items[id]!.versions.map(({ version }) => version);
    expect(kept).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(findPublishedDossier(state, id)?.row.version).toBe(1);
  });
});
