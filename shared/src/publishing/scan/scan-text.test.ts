import { describe, expect, test } from "vitest";
import { scanText } from "../index.ts";

const kindsIn = (text: string): string[] => scanText(text, { contacts: [] }).map(({ kind }) => kind);

describe("the test vectors of the demo", () => {
  test.each([
    ["身份证号110101190001010014", ["id18"]],
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
