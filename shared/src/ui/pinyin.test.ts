import { expect, it } from "vitest";
import { loadPinyin } from "./pinyin.ts";

it("[G2] reads Chinese by initials and syllables, with every sound that a character may have", async () => {
  const readsAs = await loadPinyin();
  const reads = (text: string, letters: string, atStart = true) => readsAs?.(text, letters, atStart);

  expect(reads("户口迁移", "hk")).toBe(true);
  expect(reads("户口迁移", "hukou")).toBe(true);
  expect(reads("户口迁移", "qy")).toBe(false);
  expect(reads("户口迁移", "qy", false)).toBe(true);
  expect(reads("重大项目", "zd")).toBe(true);
  expect(reads("银行", "yh")).toBe(true);
  expect(reads("户口迁移", "xy", false)).toBe(false);
});
