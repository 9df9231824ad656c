// However a number or a mark is written, a reader sees it, and so does the scan.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scannedTextLimit } from "../media.ts";
import { scanText } from "../index.ts";

const scan = (text: string) => scanText(text, { contacts: [] });
const kindsIn = (text: string): string[] => scan(text).map(({ kind }) => kind);

const identity = "110101190001010014";
const mobile = "13800138000";

const spelt = (digits: string, alphabet: string): string =>
  digits.replace(/\d/g, (digit) => Array.from(alphabet)[Number(digit)] ?? "");

const alphabets = {
  "full width": "０１２３４５６７８９",
  "Chinese numerals": "〇一二三四五六七八九",
  "with 零": "零一二三四五六七八九",
  formal: "零壹贰叁肆伍陆柒捌玖",
  traditional: "零壹貳參肆伍陸柒捌玖",
  "with 幺": "〇幺二三四五六七八九",
  circled: "⓪①②③④⑤⑥⑦⑧⑨",
  "white on black": "⓿❶❷❸❹❺❻❼❽❾",
  superscript: "⁰¹²³⁴⁵⁶⁷⁸⁹",
  bold: "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
  "Arabic-Indic": "٠١٢٣٤٥٦٧٨٩",
  Devanagari: "०१२३४५६७८९",
  Hangzhou: "〇〡〢〣〤〥〦〧〨〩",
};
const separators = {
  spaces: " ",
  "full-width spaces": "\u3000",
  hyphens: "-",
  dashes: "—",
  dots: ".",
  "middle dots": "·",
  "full stops": "。",
  "line breaks": "\r\n",
  tabs: "\t",
  "zero-width spaces": "\u200b",
  joiners: "\u200d",
  "word joiners": "\u2060",
  "soft hyphens": "\u00ad",
  "byte order marks": "\ufeff",
  "bidi marks": "\u200f",
  "bidi isolates": "\u2068\u2069",
  "variation selectors": "\ufe0f",
  keycaps: "\ufe0f\u20e3",
  "combining marks": "\u0301",
  "Hangul fillers": "\u3164",
  "tag characters": "\u{e0041}",
  nulls: "\0",
  "braille blanks": "\u2800",
  "half a pair": "\ud800",
};

describe("a number in disguise", () => {
  test.each(Object.entries(alphabets))("[G57] %s", (_, alphabet) => {
    expect(kindsIn(`电话：${spelt(mobile, alphabet)}`)).toEqual(["mobile"]);
    expect(kindsIn(`证件：${spelt(identity, alphabet)}。`)).toEqual(["id18"]);
  });

  test.each(Object.entries(separators))("[G58] with %s inside", (_, separator) => {
    expect(kindsIn(`电话${[...mobile].join(separator)}${separator}号`)).toEqual(["mobile"]);
    expect(kindsIn(`证件${[...identity].join(separator)}号`)).toEqual(["id18"]);
    expect(kindsIn(`机${separator}密${separator === "." || separator === "。" ? "" : separator}★`)).toEqual(
      separator === "." || separator === "。" ? [] : ["secrecy_mark"],
    );
  });

  test("[G58] in groups, and mixed", () => {
    expect(kindsIn("138 0013 8000")).toEqual(["mobile"]);
    expect(kindsIn("１３８—〇〇一三 8000")).toEqual(["mobile"]);
    expect(kindsIn("110101 1900 0101 0014")).toEqual(["id18"]);
    expect(kindsIn("110101-19000101-0014")).toEqual(["id18"]);
  });

  test("[G58] directly behind a name that ends with a numeral, or behind another number", () => {
    expect(kindsIn("王五一三八零零一三八零零零")).toEqual(["mobile"]);
    expect(kindsIn("2026 13800138000 2026")).toEqual(["mobile"]);
    expect(kindsIn("第一13800138000")).toEqual(["mobile"]);
  });

  test("[G59] turned round by an override, as the glass shows it", () => {
    expect(kindsIn(`\u202e${[...mobile].toReversed().join("")}`)).toContain("mobile");
    expect(kindsIn(`\u202e${[...identity].toReversed().join("")}`)).toContain("id18");
    expect(kindsIn("\u202e★密机")).toContain("secrecy_mark");
  });

  test("[G59] whatever stands between the digits that a reader does not see or reads over", () => {
    const between = fc.constantFrom("", ...Object.values(separators).filter((one) => !/[.\s]/.test(one)));
    const alphabet = fc.constantFrom("0123456789", ...Object.values(alphabets));
    const digits = fc.constantFrom([mobile, "mobile"], [identity, "id18"]);
    fc.assert(
      fc.property(digits, fc.array(fc.tuple(alphabet, between), { minLength: 18, maxLength: 18 }), (number, ways) => {
        const [text = "", kind] = number;
        const written = [...text].map((digit, index) => spelt(digit, ways[index]![0]) + ways[index]![1]).join("");
        expect(kindsIn(`【${written}】`)).toContain(kind);
      }),
    );
  });
});

describe("any text", () => {
  const bits = fc.constantFrom(
    ..."0123456789Xx〇一二三一八零１３８０ -.·\u200b\u202e\n★机密秘绝患病王某市区路号室新AEG@:（）。",
    "13800138000",
    identity,
    "内部资料",
    "〔2026〕",
    "\ud83d",
    "\ufdfa",
  );
  const anyText = fc.oneof(
    fc.array(bits, { maxLength: 200 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );

  test("[G60] is read, and every finding is a stretch of it, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const findings = scan(text);
        for (const { at, length } of findings) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(at + length).toBeLessThanOrEqual(text.length);
        }
        expect(findings.map(({ at }) => at)).toEqual(
          findings.map(({ at }) => at).toSorted((one, other) => one - other),
        );
        expect(scan(text)).toEqual(findings);
      }),
    );
  });

  test("[G60] does not hide a number by what stands before and behind it", () => {
    const aside = fc.stringMatching(/^[^0-9〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸幺+\u202e]{0,60}$/);
    fc.assert(
      fc.property(aside, aside, (before, behind) => {
        fc.pre(!/\p{N}/u.test(before + behind));
        const text = `${before}，${mobile}，${behind}`;
        const found = scan(text).filter(({ kind }) => kind === "mobile");
        expect(found.map(({ at, length }) => text.slice(at, at + length))).toContain(mobile);
      }),
    );
  });

  test("[G60] points at the original, whatever its characters are made of", () => {
    const text = "👨‍👩‍👧电话：１３８\u200b０0138000，ﷺ" + identity;
    const stretches = scan(text).map(({ kind, at, length }) => [kind, text.slice(at, at + length)]);
    expect(stretches).toEqual([
      ["mobile", "１３８\u200b０0138000"],
      ["id18", identity],
    ]);
  });
});

describe("a hostile text of the greatest length", () => {
  const hostile = {
    digits: "1",
    "digits apart": "1 ",
    "zeros apart": "0 ",
    numerals: "一",
    "numerals apart": "一 ",
    letters: "a",
    "signs of mail": "a@",
    "mail without end": "a.",
    "half an address": "市",
    "whole addresses": "区路号室",
    numbers: "13800138000 ",
    "codes of organisations": "91990100MA0000000D ",
    hotlines: "12345 ",
    "sick people": "患张",
    marks: "内部资料",
    "white space": " ",
    "nothing to see": "\u200b",
    "long characters": "\ufdfa",
    overrides: "\u202e1 ",
    prefixes: "+86",
  };

  // A rule that looked again at what it has looked at would take minutes: 100,000 squared.
  test.each(Object.entries(hostile))("[G61] %s take no longer than their length", (_, bit) => {
    const text = bit.repeat(scannedTextLimit / bit.length);
    const began = performance.now();
    scanText(text, { contacts: ["0990-6601234"] });
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
