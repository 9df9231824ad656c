// Projects, departments and policies on screens: their words are dossiers of the gate.
import { describe, expect, it } from "vitest";
import { sampleDossierWords } from "../samples/index.ts";
import { createStage, type Stage } from "./test-stage.ts";

const scene = (kind: string, more: object) => ({ id: "a", scene: { kind, ...more } });
const site = scene("project", { projectId: "P1" });
const refused = (code: string, more: object = {}) => ({ refusal: { code, ...more } });
const put = (stage: Stage, entries: readonly object[]) =>
  stage.send("m1", "screens.put-playlist", { id: "L1", hallId: "H1", name: "项目墙", entries });
const mediumId = "a".repeat(64);
const words = (template: string, more: object = {}) => ({ ...sampleDossierWords, template, sections: [], ...more });
const policy = words("policy", { departmentId: "D1" });

describe("a playlist with projects, departments and policies", () => {
  it.each([
    ["unknown-dossier", site, "project.P1"],
    ["unknown-dossier", scene("department", { departmentId: "D9" }), "department.D9"],
    ["unknown-dossier", scene("policy", { policyId: "D1" }), "policy.D1"],
    ["item-of-another-hall", scene("project", { projectId: "P2" }), "project.P2"],
    ["unknown-item", scene("notice", { itemId: "department.D1" }), "department.D1"],
    ["scene-not-for-zone", { ...scene("department", { departmentId: "D1" }), zone: "ticker" }, undefined],
    ["scene-not-for-zone", { ...scene("projects", {}), zone: "side" }, undefined],
  ])("[N77] with an entry that is %s is refused whole, and the entry named: %j", (problem, entry, other) => {
    const stage = createStage();
    stage.save("project.P2", words("project"), { hallIds: ["H2"] });
    stage.save("department.D1", words("department"));
    const wrong = { entryId: "a", problem, ...(other === undefined ? {} : { other }) };
    expect(put(stage, [entry])).toEqual(refused("playlist-wrong", { entries: [wrong] }));
  });

  it("[N77] may have those whose words are still being written, and those that are public while the next is", () => {
    const stage = createStage();
    stage.save("project.P1", words("project"));
    stage.save("policy.PL1", policy);
    stage.publish("department.D1", words("department"), { hallIds: ["H1"] });
    stage.save("department.D1", words("department"), { hallIds: ["H2"] }, { correction: { zh: "改", en: "Moved" } });
    const entries = [
      site,
      { ...scene("department", { departmentId: "D1", view: "exhibition" }), id: "b", zone: "side" },
      { ...scene("policy", { policyId: "PL1" }), id: "c" },
      { ...scene("projects", {}), id: "d" },
    ];
    expect(put(stage, entries)).toMatchObject({ result: { changed: true } });
    expect(stage.rows("screens.hall/H1")).toMatchObject({
      "playlist/L1": { entries: [{ scene: { view: "board" } }, { scene: { view: "exhibition" } }, {}, {}] },
    });
  });
});

describe("a dossier over a screen", () => {
  const adds = {
    mediumId,
    name: "图.png",
    type: "image",
    width: 10,
    height: 20,
    pages: 1,
    bytes: 5,
    findings: [],
    by: "user:e1",
  };

  it("[N79] is proved in title, text and pictures, as a notice would be, in the very words that were seen", () => {
    const stage = createStage();
    stage.done("s", "publishing.add-medium", adds);
    stage.save("project.P1", {
      ...sampleDossierWords,
      media: [{ mediumId, alt: { zh: "现场", en: "The site" } }],
    });
    stage.done("m1", "screens.set-proof-screen", { deviceId: "B1", proofs: true });
    const hash = stage.hashOf("project.P1");
    stage.done("e1", "screens.show-proof", { deviceId: "B1", itemId: "project.P1", hash });
    const { title, body } = sampleDossierWords;
    expect(stage.rows("screens.proof/B1").proof).toMatchObject({
      kind: "notice",
      title,
      body,
      media: [{ mediumId, alt: { zh: "现场" } }],
    });
    expect(stage.rows("screens.proof/B1")).toEqual(stage.rebuilt()["screens.proof/B1"]);
    stage.save("project.P1", words("project"));
    expect(stage.rows("screens.proof/B1").proof).toBeUndefined();
  });

  it("[N79] is no takeover, also once it is public", () => {
    const stage = createStage();
    stage.publish("project.P1", words("project"));
    expect(stage.send("m1", "screens.take-over", { itemId: "project.P1", minutes: 5, hallId: "H1" })).toMatchObject(
      refused("not-approved"),
    );
  });
});
