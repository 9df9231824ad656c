import { describe, expect, test } from "vitest";
import {
  type Content,
  lintContent,
  lintCodes,
  lintFindingSchema,
  type LintedMedia,
  type LintedScreen,
} from "../index.ts";

const notice: Content = {
  kind: "notice",
  title: { zh: "周三下午停办", en: "Closed on Wednesday" },
  body: { zh: "请上午来。", en: "Come in the morning." },
  media: [],
};
const emergency = (zh: string, en: string): Content => ({
  kind: "emergency",
  title: { zh: "请注意", en: "Attention" },
  body: { zh, en },
});
const mediumId = "a".repeat(64);
const holding: Content = { ...notice, media: [{ mediumId, alt: { zh: "图", en: "Picture" } }] };
const medium = { type: "image", width: 1920, height: 1080, pages: 1 } as const;
const wall: LintedScreen = { deviceId: "B1", name: "大厅屏", diagonalInches: 55, readerMetres: 8 };

const told = (content: Content, media: LintedMedia = {}, screens: readonly LintedScreen[] = [], options = {}) => {
  const findings = lintContent(content, media, screens, options);
  for (const finding of findings) expect(lintFindingSchema.safeParse(finding).success).toBe(true);
  return findings.map(({ code, level, field }) => [code, level, field].filter(Boolean).join(" "));
};

describe("both languages", () => {
  test("[G70] a text in both languages that fits has no finding", () => {
    expect(told(notice, {}, [wall])).toEqual([]);
  });

  test.each([
    [{ title: { zh: "", en: "Closed" } }, ["zh-missing stop title.zh"]],
    [{ title: { zh: "停办", en: " " } }, ["en-missing stop title.en"]],
    [{ body: { zh: "请来", en: "" } }, ["en-missing stop body.en"]],
    [{ body: { zh: "", en: "Come" } }, ["zh-missing stop body.zh"]],
    [{ body: { zh: "", en: "" } }, []],
    [{ body: { zh: "请来", en: "请来" } }, ["en-in-chinese warn body.en"]],
    [{ media: [{ mediumId, alt: { zh: "图", en: "" } }] }, ["en-missing warn media.0.alt.en"]],
  ])("[G71] %j: %j", (changes, codes) => {
    expect(told({ ...notice, ...changes } as Content)).toEqual(codes);
  });

  test("[G71] a correction is one as well", () => {
    expect(told(notice, {}, [], { correction: { zh: "改", en: "" } })).toEqual(["en-missing stop correction.en"]);
  });
});

describe("words of an entry of the programme", () => {
  const words: Content = {
    kind: "entry",
    title: { zh: "启动仪式", en: "Launch" },
    body: { zh: "", en: "" },
    steps: [{ id: "a", title: { zh: "致辞", en: "Address" } }],
    pledges: [{ id: "p", departmentId: "D1", text: { zh: "每周公布", en: "Every week" } }],
    unveiling: { zh: "服务台", en: "Desk" },
    links: [{ label: { zh: "直播", en: "Live" }, url: "https://live.example/" }],
    media: [],
  };
  const missing = { zh: "有", en: " " };

  test.each([
    [{}, []],
    [{ steps: [{ id: "a", title: missing }] }, ["en-missing stop steps.0.title.en"]],
    [{ pledges: [{ id: "p", departmentId: "D1", text: missing }] }, ["en-missing stop pledges.0.text.en"]],
    [{ unveiling: missing }, ["en-missing stop unveiling.en"]],
    [
      { links: [{ label: { zh: "", en: "Live" }, url: "https://live.example/" }] },
      ["zh-missing stop links.0.label.zh"],
    ],
  ])("[G149] stand in both languages: %j", (changes, codes) => {
    expect(told({ ...words, ...changes } as Content, {}, [wall])).toEqual(codes);
  });

  test("[G149] are read on the walls: a title of two lines, no word wider than a line, all of it in time", () => {
    const long = { zh: "启动".repeat(60), en: "Launch" };
    const wide = { zh: "揭牌", en: "x".repeat(100) };
    expect(told({ ...words, title: long }, {}, [wall])).toContain("below-floor warn title.zh");
    expect(told({ ...words, unveiling: wide }, {}, [wall])).toEqual(["below-floor warn unveiling.en"]);
    expect(told({ ...words, pledges: [{ id: "p", departmentId: "D1", text: wide }] }, {}, [wall])).toEqual([
      "below-floor warn pledges.0.text.en",
    ]);
    const steps = Array.from({ length: 30 }, (_, index) => ({
      id: `s${index}`,
      title: { zh: "一二三四五", en: "Step" },
    }));
    expect(told({ ...words, steps }, {}, [wall])).toEqual(["cycle-too-long warn"]);
  });
});

describe("places of an emergency template", () => {
  test.each([
    ["请到{desk}", "Go to {desk}", []],
    ["{time}起，约{minutes}分钟", "From {time}, {minutes} minutes", []],
    ["请到{desk}", "Please leave", ["slots-differ stop body"]],
    ["请到{window}", "Go to {window}", ["slot-unknown stop body.zh", "slot-unknown stop body.en"]],
    ["请到{desk", "Go to {desk}", ["slot-unknown stop body.zh", "slots-differ stop body"]],
    ["请到desk}", "Go", ["slot-unknown stop body.zh"]],
    ["请到{ desk }", "Go to {Desk}", ["slot-unknown stop body.zh", "slot-unknown stop body.en"]],
  ])("[G72] %s / %s: %j", (zh, en, codes) => {
    expect(told(emergency(zh, en))).toEqual(codes);
  });

  test("[G72] braces in a notice are nothing but braces", () => {
    expect(told({ ...notice, body: { zh: "{x}", en: "{y}" } })).toEqual([]);
  });
});

describe("pictures", () => {
  test("[G73] what flashes is stopped", () => {
    expect(told(holding, { [mediumId]: { ...medium, type: "video", durationMs: 9_000, flashes: true } })).toEqual([
      "flashes stop media.0",
    ]);
  });

  test("[G74] the smallest text of a page is no smaller than the farthest reader can read", () => {
    const withText = (smallestText: number, shape = {}) => ({ [mediumId]: { ...medium, smallestText, ...shape } });
    // 112 px on 1080 lines, screens.md, “Displays”.
    expect(told(holding, withText(113 / 1080), [wall])).toEqual([]);
    expect(told(holding, withText(111 / 1080), [wall])).toEqual(["below-floor warn media.0"]);
    expect(told(holding, withText(111 / 1080), [{ ...wall, readerMetres: 5 }])).toEqual([]);
    // A page twice as wide as high fills the width, and not the height.
    expect(told(holding, withText(120 / 1080, { width: 2000, height: 1000 }), [wall])).toEqual([
      "below-floor warn media.0",
    ]);
    expect(told(holding, { [mediumId]: medium }, [wall])).toEqual([]);
  });
});

describe("the size of a text", () => {
  test("[G74] the title fits into two lines, and the longest word into one, on each screen that it is for", () => {
    const long = { ...notice, title: { zh: "字".repeat(31), en: "Closed" } };
    expect(told(long, {}, [wall])).toEqual(["below-floor warn title.zh"]);
    expect(told(long, {}, [{ ...wall, readerMetres: 3 }])).toEqual([]);
    const word = { ...notice, body: { zh: "请来", en: `See ${"w".repeat(31)}` } };
    expect(told(word, {}, [wall])).toEqual(["below-floor warn body.en"]);
    const near = { ...wall, deviceId: "B2", readerMetres: 3 };
    expect(lintContent(word, {}, [near, wall])).toEqual([
      {
        code: "below-floor",
        level: "warn",
        field: "body.en",
        parameters: { deviceId: "B1", name: "大厅屏", floor: 113 },
      },
    ]);
  });

  test("[G74] a panel that hangs high counts as farther away, and an upright one is narrower", () => {
    const title = { ...notice, title: { zh: "字".repeat(20), en: "Closed" } };
    expect(told(title, {}, [wall])).toEqual([]);
    expect(told(title, {}, [{ ...wall, readerMetres: 11, mountMetres: 9 }])).toEqual(["below-floor warn title.zh"]);
    expect(told(title, {}, [{ ...wall, width: 1080, height: 1920 }])).toEqual(["below-floor warn title.zh"]);
  });
});

describe("the time for a text", () => {
  test("[G75] what takes longer to read than a round of pages is said", () => {
    const body = (characters: number) => ({ ...notice, body: { zh: "字".repeat(characters), en: "Come" } });
    expect(told(body(114))).toEqual([]);
    expect(lintContent(body(115), {}, [])).toEqual([
      { code: "cycle-too-long", level: "warn", parameters: { seconds: 61, limit: 60 } },
    ]);
  });

  test("[G75] and what takes longer than the turn that a playlist gives it", () => {
    expect(told(notice, {}, [], { dwellSeconds: 15 })).toEqual([]);
    expect(told(notice, {}, [], { dwellSeconds: 14 })).toEqual(["dwell-too-short warn"]);
    expect(told(holding, { [mediumId]: { ...medium, pages: 4, type: "pdf" } })).toEqual(["cycle-too-long warn"]);
  });

  test("[G70] no code is without a case here", () => {
    expect(lintCodes).toHaveLength(9);
  });
});
