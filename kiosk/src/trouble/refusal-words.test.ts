import { expect, test } from "vitest";
import { refusalInWords } from "./refusal-words.ts";

test("[K8] a refusal is a sentence with a way on, in both languages", () => {
  expect(refusalInWords("too-many-reservations", "zh")).toBe("本机取号太多，请稍等一两分钟再试。");
  expect(refusalInWords("too-late", "en")).toContain("Please try again");
});

test.each(["a-code-of-tomorrow", "constructor", "otherwise", ""])(
  "[K8] an unknown code %j has a sentence too",
  (code) => {
    expect(refusalInWords(code, "zh")).toBe("这次没有取到号。请再试一次，或到人工服务台。");
    expect(refusalInWords(code, "en")).toBe("You have no number yet. Please try again or go to the staffed desk.");
  },
);
