import { createCanvas } from "@napi-rs/canvas";
import { sampleDossiers } from "@openhall/shared/samples";
import readCode from "jsqr";
import { expect, it } from "vitest";
import { boardJob, longRow, openPdf, textsOf } from "./boards.fixture.ts";
import { makeBoard } from "./make-board.ts";

const titles = {
  zh: ["部门职责", "政策依据", "办事流程", "服务承诺", "公开指南与目录"],
  en: ["Duties", "Policybasis", "Howthingsaredone", "Servicecommitments", "Guideandcatalogue"],
};

it.each(["A4", "A1"] as const)(
  "[Y120] a board on %s is text that can be read out of it: name, five sections with all their lines, day, version, address",
  async (size) => {
    const [text = "", ...more] = await textsOf(await makeBoard(boardJob({ size })));
    expect(more).toEqual([]);
    for (const said of [
      "市政府办公室",
      ...titles.zh,
      "推进、指导、协调、监督全市政府信息公开工作",
      "国务院令第711号·2019年4月3日",
      "当面、邮寄或网上",
      "492件中按承诺办结486件，占98.8%",
      "LLD01/2026-00002",
      "2026年9月16日打印",
      "内容第1版，2026年9月1日批准",
      "https://hall.example/d/V01/D01",
    ])
      expect(text).toContain(said);
  },
);

it("[Y121] it is in one language; what that lacks stands in the other", async () => {
  const row = sampleDossiers.D01!;
  const [duties, ...others] = row.sections;
  const untold = duties!.lines.map((line, index) => (index === 0 ? { ...line, text: { ...line.text, en: "" } } : line));
  const sections = [{ ...duties!, lines: untold }, ...others];
  const [text = ""] = await textsOf(await makeBoard(boardJob({ language: "en", row: { ...row, sections } })));
  for (const said of [...titles.en, "keptin486of492cases,98.8%", "Printedon16Sep2026", duties!.lines[0]!.text.zh])
    expect(text).toContain(said);
  expect(text).not.toContain("受理");
});

it("[Y121] a section in which nothing stands says so, and a correction says what was said at first", async () => {
  const [little = ""] = await textsOf(await makeBoard(boardJob({ row: sampleDossiers.D07! })));
  for (const title of titles.zh) expect(little).toContain(title);
  expect(little.match(/本部分暂未公布内容/g)).toHaveLength(4);
  const row = sampleDossiers.D01!;
  const { c2 } = row.fulfilment;
  const few = { c2: { ...c2!, kept: 4, all: 9, was: { kept: 5, all: 9 } } };
  const [text = ""] = await textsOf(await makeBoard(boardJob({ row: { ...row, fulfilment: few } })));
  expect(text).toContain("9件中按承诺办结4件更正：原为9件中5件");
  expect(text).not.toContain("%");
});

it("[Y122] every font of it is embedded with the signs that are used, so that it prints alike everywhere", async () => {
  const bytes = (await makeBoard(boardJob())).toString("latin1");
  const count = (pattern: RegExp) => bytes.match(pattern)?.length ?? 0;
  const fonts = count(/\/Subtype \/CIDFontType2\b/g);
  expect(fonts).toBeGreaterThan(5);
  expect(count(/\/FontFile2 /g)).toBe(fonts);
  expect(count(/\/BaseFont \/[A-Z]{6}\+NotoSansSC/g)).toBe(2 * fonts);
  expect(count(/\/Subtype \/Type1\b/g)).toBe(0);
  expect(bytes.length).toBeLessThan(300_000);
});

it("[Y123] long texts flow over pages with a head, a foot and a number on each, and nothing is lost", async () => {
  const pages = await textsOf(await makeBoard(boardJob({ row: longRow() })));
  expect(pages.length).toBeGreaterThan(3);
  const all = pages.join("");
  for (let index = 0; index < 40; index += 1)
    expect(all.match(new RegExp(`第${index}条推进`, "g")), `line ${index}`).toHaveLength(5);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain(`第${index + 1}页，共${pages.length}页`);
    expect(text).toContain("市政府办公室");
  }
  expect(all).toContain("部门职责（续）");
});

it("[Y125] its code is read as the address of the department's phone page", async () => {
  const document = await openPdf(await makeBoard(boardJob()));
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  // pdf.js asks for a browser's canvas; this one does the same.
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  expect(readCode(new Uint8ClampedArray(data), canvas.width, canvas.height)?.data).toBe(
    "https://hall.example/d/V01/D01",
  );
  await document.destroy();
});

it("[Y122] signs that the hub's type lacks leave the rest as it is", async () => {
  const row = sampleDossiers.D07!;
  const lines = [{ id: "d1", text: { zh: "前😀\u{20bb7}\u0007后", en: "" } }];
  const [text = ""] = await textsOf(
    await makeBoard(boardJob({ row: { ...row, sections: [{ id: "duties", lines }] } })),
  );
  expect(text).toMatch(/前.*后/);
});
