import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf } from "../sizing/glass.ts";
import { widthOfText } from "../sizing/wrap-text.ts";
import { type NoticeItem, type NoticeRoom, planNotice } from "./notice-plan.ts";

const panels = [
  { size: { width: 1920, height: 1080 }, geometry: { diagonalInches: 55, readerMetres: 5 } },
  { size: { width: 1920, height: 1080 }, geometry: { diagonalInches: 55, readerMetres: 3 } },
  { size: { width: 1920, height: 1080 }, geometry: { diagonalInches: 55, readerMetres: 8 } },
  { size: { width: 1080, height: 1920 }, geometry: { diagonalInches: 43, readerMetres: 4 } },
  { size: { width: 3840, height: 2160 }, geometry: { diagonalInches: 75, readerMetres: 6 } },
  { size: { width: 499, height: 950 }, geometry: { diagonalInches: 26.8, readerMetres: 5 } },
  { size: { width: 1920, height: 1080 }, geometry: { diagonalInches: 21.5, readerMetres: 4 } },
  { size: { width: 1080, height: 1920 }, geometry: { diagonalInches: 21.5, readerMetres: 5 } },
];
/** For a reader far beyond what a screen of its size is for. */
const tiny = { size: { width: 1280, height: 720 }, geometry: { diagonalInches: 10, readerMetres: 12 } };
const foot = { long: { zh: "发布于 9月16日 07:20", en: "Published 16 Sep 07:20" }, short: ["发布 07:20"] };
const room = (glass: NoticeRoom["glass"], more: Partial<NoticeRoom> = {}): NoticeRoom => ({
  glass,
  order: ["zh", "en"],
  kind: "scene",
  foot,
  head: undefined,
  ...more,
});

/** No two lines of it are the same. */
const numbered = (count: number, word: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => word(at)).join("");
const words = fc.nat(120).map((count) => ({
  zh: numbered(count, (at) => `第${at}项，请携带。`),
  en: numbered(count, (at) => `No. ${at}: bring it. `),
}));
const image = { mediumId: "a", type: "image" as const, width: 1600, height: 900, pages: 1, alt: { zh: "", en: "" } };
const item = fc.record({
  title: fc.constantFrom(
    { zh: "停电检修", en: "Power is off" },
    { zh: numbered(9, (at) => `关于${at}号窗口`), en: numbered(9, (at) => `Desk ${at} is not open, `) },
  ),
  body: words,
  media: fc.constantFrom<NoticeItem["media"][]>(
    [],
    [image],
    [image, { ...image, type: "pdf" as const, width: 1240, height: 1754, pages: 3 }],
  ),
});
const squeeze = (text: string): string => text.replace(/\s/g, "");
const textOf = (given: readonly { readonly text: string }[]): string => squeeze(given.map(({ text }) => text).join(""));

describe("a notice", () => {
  it("[D102] is never set below what its farthest reader can read, the second language never below 60 % of the first", () => {
    fc.assert(
      fc.property(
        item,
        fc.constantFrom(...panels),
        fc.constantFrom("scene" as const, "takeover" as const),
        (given, glass, kind) => {
          const { unit, second, titleScale } = planNotice(given, room(glass, { kind }));
          expect(Math.min(unit, second)).toBeGreaterThanOrEqual(floorOf(glass));
          expect(second / unit).toBeGreaterThanOrEqual(0.6);
          expect(titleScale).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  it("[D102] says every word of it, on pages that are neither too wide nor too high", () => {
    fc.assert(
      fc.property(
        item,
        fc.constantFrom(...panels, tiny),
        fc.constantFrom("scene" as const, "takeover" as const),
        (given, glass, kind) => {
          const plan = planNotice(given, room(glass, { kind }));
          expect(plan.fits).toBe(glass !== tiny);
          const inner = glass.size.width - 2 * plan.edge.padding * plan.unit;
          const column = plan.areColumns ? (inner - 1.2 * plan.unit) / 2 : inner;
          for (const page of plan.pages) {
            for (const { text } of page.first) expect(widthOfText(text) * plan.unit).toBeLessThanOrEqual(column);
            for (const { text } of page.second) expect(widthOfText(text) * plan.second).toBeLessThanOrEqual(column);
            const [one, other] = [page.first.length * 1.34 * plan.unit, page.second.length * 1.28 * plan.second];
            expect(plan.areColumns ? Math.max(one, other) : one + other).toBeLessThanOrEqual(glass.size.height);
          }
          const said = (column: "first" | "second") =>
            textOf(plan.title[column].map((text) => ({ text }))) +
            [...new Set(plan.pages.map((page) => page[column]))].map(textOf).join("");
          expect(said("first")).toContain(squeeze(given.title.zh) + squeeze(given.body.zh));
          expect(said("second")).toContain(squeeze(given.title.en) + squeeze(given.body.en));
        },
      ),
    );
  });

  it("[D102] stands on one page as large as that allows, and in pages only at the smallest size", () => {
    const [near] = panels;
    if (!near) throw new Error("no panel");
    const of = (zh: string): NoticeItem => ({ title: { zh: "停电", en: "Power" }, body: { zh, en: "" }, media: [] });
    const short = planNotice(of("今天下午停电。"), room(near));
    const long = planNotice(of("今天下午停电，请改日再来。".repeat(60)), room(near));
    expect(short.pages).toHaveLength(1);
    expect(long.pages.length).toBeGreaterThan(1);
    expect(short.unit).toBeGreaterThanOrEqual(long.unit);
  });

  it("[D102] keeps the language that needs fewer pages, while the other turns", () => {
    const [, , far] = panels;
    if (!far) throw new Error("no panel");
    const given = {
      title: { zh: "停电", en: "Power" },
      body: { zh: "今天停电。", en: "There is no power ".repeat(20) },
      media: [],
    };
    const { pages } = planNotice(given, room(far));
    expect(pages.length).toBeGreaterThan(1);
    for (const { first } of pages) expect(textOf(first)).toContain("今天停电。");
  });

  it("[D107] says when it ends, and what it is in one language at least, on a narrow panel; a notice when it was published", () => {
    const panel = { size: { width: 1080, height: 1920 }, geometry: { diagonalInches: 21.5, readerMetres: 4 } };
    const given = { title: { zh: "停电", en: "Power" }, body: { zh: "请勿使用电梯。".repeat(9), en: "" }, media: [] };
    const head = { zh: "重要通知", en: "Important notice", more: "" };
    const until = { long: { zh: "至 10:28 结束", en: "Until 10:28" }, short: ["至 Until 10:28", "至 10:28"] };
    const { foot, isFootApart, fits } = planNotice(given, room(panel, { kind: "takeover", head, foot: until }));
    expect([foot.lines.map(({ text }) => text), isFootApart, fits]).toEqual([["至 10:28"], true, true]);
    const scene = planNotice(given, room(panel, { foot: { ...until, short: ["发布 10:28"] } }));
    expect([scene.foot.lines.map(({ text }) => text), scene.isFootApart]).toEqual([["发布 10:28"], true]);
    const short = planNotice(
      { ...given, body: { zh: "", en: "" } },
      room(panel, { kind: "takeover", head, foot: until }),
    );
    expect(short.head).toMatchObject({ lines: 1, hasEnglish: false });
  });

  it("[D107] has its title first and in both languages on the small screen of a desk, then what it says", () => {
    const panel = { size: { width: 1920, height: 1080 }, geometry: { diagonalInches: 21.5, readerMetres: 4 } };
    const given = {
      title: { zh: "请马上离开大厅", en: "Please leave the hall now" },
      body: {
        zh: "请不要乘电梯，跟随工作人员从最近的出口离开。号票继续有效。",
        en: "Do not use the lifts. Follow the staff to the nearest exit. Your number stays valid.",
      },
      media: [],
    };
    const head = { zh: "重要通知", en: "Important notice", more: "" };
    const until = { long: { zh: "至 10:28", en: "Until 10:28" }, short: ["至 Until 10:28"] };
    const { pages, unit } = planNotice(given, room(panel, { kind: "takeover", head, foot: until }));
    const [title, ...text] = pages.map(({ first, second }) => [textOf(first), textOf(second)]);
    expect(title).toEqual(["请马上离开大厅", "Pleaseleavethehallnow"]);
    expect(text.flat().join("")).toBe(squeeze(given.body.zh) + squeeze(given.body.en));
    expect(unit).toBeCloseTo(floorOf(panel));
  });

  it("[D117] has what was corrected in front of its text, in both languages", () => {
    const [near] = panels;
    if (!near) throw new Error("no panel");
    const correction = { zh: "时间改了。", en: "The time has changed.", at: "2026-09-16T02:00:00.000Z" };
    const given = {
      title: { zh: "停电", en: "Power" },
      body: { zh: "下午停电。", en: "No power." },
      media: [],
      correction,
    };
    const { pages, head } = planNotice(given, room(near, { head: { zh: "更正", en: "Correction", more: "10:00" } }));
    expect(pages[0]?.first.map(({ kind }) => kind)).toEqual(["correction", "text"]);
    expect(pages[0]?.second.map(({ kind }) => kind)).toEqual(["correction", "text"]);
    expect(head.lines).toBe(1);
  });
});
