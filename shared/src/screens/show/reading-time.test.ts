import { expect, it } from "vitest";
import { type ShownMedium } from "../../publishing/index.ts";
import { noticeItem, showFacts } from "../../samples/index.ts";
import { departmentViews, entrySchema, projectViews } from "../scenes.ts";
import { secondsOfDossierScene } from "./dossier-seconds.ts";
import { dwellOf } from "./reading-time.ts";

const medium = (more: Partial<ShownMedium>): ShownMedium => ({
  mediumId: "1".repeat(64),
  type: "image",
  width: 1,
  height: 1,
  pages: 1,
  alt: { zh: "", en: "" },
  ...more,
});
const title = { zh: "公告", en: "Notice" };
const body = { zh: "字".repeat(118), en: "word" };
const noBody = { zh: "", en: " " };
const video = medium({ type: "video", durationMs: 42_100 });

it.each([
  ["a few words", noticeItem({ title }), 15],
  ["120 characters", noticeItem({ title, body }), 60],
  ["240 letters, the longer language", noticeItem({ title, body: { zh: "字", en: "w".repeat(234) } }), 30],
  ["words and three pages", noticeItem({ title, media: [medium({ type: "pdf", pages: 3 })] }), 60],
  ["a video alone", noticeItem({ title, body: noBody, media: [video] }), 43],
  ["words and a video", noticeItem({ title, body, media: [video] }), 103],
  ["more than anybody reads", noticeItem({ title, media: [medium({ type: "pdf", pages: 200 })] }), 600],
])("[N26] %s stand as long as they take to look at", (_, item, seconds) => {
  const entry = { id: "n", scene: { kind: "notice", itemId: "i" } };
  const facts = showFacts({ items: { i: item } });
  expect(dwellOf(entrySchema.parse(entry), facts)).toBe(seconds);
  expect(dwellOf(entrySchema.parse({ ...entry, dwellSeconds: 7 }), facts)).toBe(7);
  expect(dwellOf(entrySchema.parse(entry), showFacts())).toBe(15);
});

it.each([
  ["now-next", 0, 15],
  ["now-next", 6, 30],
  ["now-next", 200, 45],
  ["by-room", 12, 48],
  ["month", 30, 60],
  ["month", 200, 60],
  ["pledges", 1, 60],
] as const)("[N75] the programme as %s with %i entries stands for %i s", (view, count, seconds) => {
  const shown = Array.from({ length: count }, (_, index) => `p${index}`);
  const entry = entrySchema.parse({ id: "p", scene: { kind: "programme", view } });
  expect(dwellOf(entry, showFacts({ programme: { shown, live: [] } }))).toBe(seconds);
  expect(dwellOf({ ...entry, dwellSeconds: 7 }, showFacts())).toBe(7);
});

it.each([
  [{ kind: "project", projectId: "P1" }, 60],
  [{ kind: "project", projectId: "P1", view: "funds" }, 20],
  [{ kind: "department", departmentId: "D1" }, 30],
  [{ kind: "department", departmentId: "D1", view: "exhibition" }, 60],
  [{ kind: "policy", policyId: "PL1" }, 60],
  [{ kind: "projects" }, 32],
])("[N78] %j stands for %i s, unless its playlist says otherwise", (scene, seconds) => {
  const entry = entrySchema.parse({ id: "s", scene });
  const dossiers = ["project.P1", "project.P2", "project.P3", "project.P4", "department.D1", "policy.PL1"];
  expect(dwellOf(entry, showFacts({ dossiers }))).toBe(seconds);
  expect(dwellOf({ ...entry, dwellSeconds: 7 }, showFacts({ dossiers }))).toBe(7);
});

it.each([
  [0, 15],
  [1, 15],
  [7, 56],
  [200, 60],
])("[N78] the wall of %i projects stands for %i s", (count, seconds) => {
  const dossiers = Array.from({ length: count }, (_, index) => `project.P${index}`);
  expect(dwellOf(entrySchema.parse({ id: "w", scene: { kind: "projects" } }), showFacts({ dossiers }))).toBe(seconds);
});

it("[N78] no view of a project or a department stands for less than 15 s or more than a minute", () => {
  const scenes = [
    ...projectViews.map((view) => ({ kind: "project" as const, projectId: "P1", view })),
    ...departmentViews.map((view) => ({ kind: "department" as const, departmentId: "D1", view })),
  ];
  for (const scene of scenes) {
    expect(secondsOfDossierScene(scene, 0)).toBeGreaterThanOrEqual(15);
    expect(secondsOfDossierScene(scene, 0)).toBeLessThanOrEqual(60);
  }
});
