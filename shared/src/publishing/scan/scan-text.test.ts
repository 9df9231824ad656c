import { describe, expect, test } from "vitest";
import { findingKinds, isBlocking, isSecret, scanText } from "../index.ts";

const scan = (text: string, contacts: readonly string[] = []) => scanText(text, { contacts });
const kindsIn = (text: string, contacts?: readonly string[]): string[] => scan(text, contacts).map(({ kind }) => kind);

/** A number of nobody: an area that does not exist any more, born in 1900. */
const identity = "110101190001010014";
/** Numbers of a range that no bank has given out, with a right check digit. */
const card16 = "6222020000000006";
const card19 = "6222020000000000003";

describe("the test vectors of the demo", () => {
  test.each([
    [`身份证号${identity}`, ["id18"]],
    ["联系电话13800138000", ["mobile"]],
    ["项目代码2503-990101-04-01-100001", []],
    ["统一社会信用代码91990100MA0000000D", []],
    ["临政发〔2026〕14号", []],
    ["机密★10年", ["secrecy_mark"]],
    ["内部资料 注意保存", ["internal_mark"]],
    ["银行卡6222020000000000001", ["bank_card_suspect"]],
    ["服务热线12345", []],
  ])("[G50] %s: %j", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe("numbers of people", () => {
  test.each([
    [identity, "id18"],
    ["110101190001010015", "id18_suspect"],
    ["110101190002300010", "id18_suspect"],
    ["11010119000101001X", "id18_suspect"],
    ["证件110101900101001。", "id18_suspect"],
    ["13800138000", "mobile"],
    ["+8613800138000", "mobile"],
    ["0086 13800138000", "mobile"],
    ["013800138000", "mobile"],
    ["tel13800138000", "mobile"],
    ["0990-6601234", "landline"],
    ["（010）88888888", "landline"],
    ["01088888888", "landline"],
    [card19.replace(/3$/, "4"), "bank_card_suspect"],
    ["E12345678", "passport"],
    ["护照EA1234567", "passport"],
    ["新A12345", "plate"],
    ["京A·D12345", "plate"],
    ["新AD12345", "plate"],
    ["粤Z1234港", "plate"],
    ["office@example.org", "email"],
    ["office @ example.org", "email"],
    ["临澜市河东区解放路5号3单元302室", "address"],
  ])("[G51] %s is %s", (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test.each([
    ["numbers of a card with a right check digit", card16.replace(/6$/, "") + luhnDigit("622202000000000")],
    ["of nineteen digits", "622202000000000000" + luhnDigit("622202000000000000")],
  ])("[G51] a bank card blocks: %s", (_, text) => {
    expect(kindsIn(text)).toEqual(["bank_card"]);
    expect(kindsIn(text.replace(/(.{4})(?=.)/g, "$1 "))).toEqual(["bank_card"]);
  });
});

function luhnDigit(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

describe("what is no number of a person", () => {
  test.each([
    "2026.09.16-2026.09.20",
    "2026-09-16 至 2026-09-20，9:00-17:00",
    "20260916-20260920",
    "8.30-12.00 14.00-18.00",
    "2021 2022 2023 2024 2025",
    "1 2 3 4 5 6 7 8 9 10 11 12 13",
    "收费13.50 15.80 126元",
    "投资138,001,380.00元",
    "138****8000",
    "1380013800",
    "138001380001",
    "A1234567",
    "新APP2026版下载",
    "G312国道",
    "请到1–4号窗口",
    "第〔2026〕1380号",
    "a@b 或 @某处",
    "解放路5号",
    "人口110101",
    "12345",
    "",
  ])("[G52] passes: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test("[G52] a code of an organisation is no card, and one with a wrong check character is not passed as one", () => {
    expect(kindsIn("代码91990100MA0000000D")).toEqual([]);
    expect(kindsIn("110000190001010002")).toEqual(["id18_suspect"]);
  });

  test("[G52] what is passed hides nothing beside it or around it", () => {
    expect(kindsIn("12345，13800138000")).toEqual(["mobile"]);
    expect(kindsIn("138001 12345")).toEqual(["mobile"]);
    expect(kindsIn("项目2503-990101-04-01-100001，13800138000")).toEqual(["mobile"]);
    expect(kindsIn("〔2026〕13800138000号")).toEqual(["mobile"]);
    expect(kindsIn(`代码${identity}`)).toEqual(["id18"]);
  });
});

describe("contacts", () => {
  const contacts = ["0990-6601234", "13900139000", "Office@Example.org", "临澜市河东区解放路5号政务中心3室"];

  test.each([
    "电话0990-6601234",
    "电话 0990 6601234",
    "电话（0990）６６０１２３４",
    "+86 139 0013 9000",
    "office@example.org",
    "地址：临澜市河东区解放路5号政务中心3室",
  ])("[G53] pass however they are written: %s", (text) => {
    expect(kindsIn(text, contacts)).toEqual([]);
    expect(kindsIn(text)).not.toEqual([]);
  });

  test("[G53] pass themselves and nothing else", () => {
    expect(kindsIn("0990-6601235", contacts)).toEqual(["landline"]);
    expect(kindsIn("0990-66012345", contacts)).toEqual(["landline"]);
    expect(kindsIn("13900139001", contacts)).toEqual(["mobile"]);
    expect(kindsIn("x.office@example.org", contacts)).toEqual(["email"]);
    expect(kindsIn(identity, [identity])).toEqual(["id18"]);
    expect(kindsIn("机密★", ["机密★"])).toEqual(["secrecy_mark"]);
  });
});

describe("marks and drafts", () => {
  test.each([
    ["绝密★", ["secrecy_mark"]],
    ["秘密 ★ 长期", ["secrecy_mark"]],
    ["機密★", ["secrecy_mark"]],
    ["机密⭐️", ["secrecy_mark"]],
    ["机 密 ★", ["secrecy_mark"]],
    ["保守国家秘密，人人有责。★重要", []],
    ["机密文件请勿拍照", []],
    ["内部资料，注意保存", ["internal_mark"]],
    ["内部资料。另：不得外传", ["internal_mark", "internal_mark"]],
    ["仅供内部使用", ["internal_mark"]],
    ["讨论稿", ["process_draft"]],
    ["会 议 纪 要", ["process_draft"]],
    ["规划（征求意见稿）", ["process_draft"]],
    ["规划（征求意见稿）公开征求意见", []],
    ["请示公开征求意见", ["process_draft"]],
  ])("[G54] %s: %j", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe("words of health and hardship", () => {
  test.each([
    ["低保户王小明", 1],
    ["患者张某", 1],
    [`残疾人，${identity}`, 1],
    ["低保、残疾家庭补贴", 2],
    ["艾滋病防治", 2],
    ["低保申请指南", 0],
    ["老年病门诊周一至周五", 0],
    ["低保" + "、办理指南".repeat(5) + "王小明", 0],
  ])("[G55] %s: %i", (text, count) => {
    expect(kindsIn(text).filter((kind) => kind === "health_sensitive")).toHaveLength(count);
  });
});

describe("what a finding means", () => {
  test("[G56] what blocks is never kept, but for an internal mark, which a reviewer may pass", () => {
    const texts = [identity, "13800138000", "机密★", "内部资料", "0990-6601234", "讨论稿"];
    const found = texts.flatMap((text) => scan(text));
    expect(found.map(({ action }) => action)).toEqual(["block", "block", "block", "block", "warn", "warn"]);
    expect(found.map(isBlocking)).toEqual([true, true, true, false, false, false]);
    expect(found.map(isSecret)).toEqual([false, false, true, false, false, false]);
  });

  test("[G56] every kind can be found", () => {
    const text = `${identity} 110101190001010015 13800138000 0990-6601234 6222020000000000001 a@b.cn E12345678 新A12345
      市区路5号3室 低保王小明 机密★ 内部资料 讨论稿 卡${"622202000000000" + luhnDigit("622202000000000")}`;
    expect(new Set(kindsIn(text))).toEqual(new Set(findingKinds));
  });
});
