import { describe, expect, test } from "vitest";
import { scanLink } from "../index.ts";

const found = (url: string, contacts: readonly string[] = []) =>
  scanLink(url, { contacts }).map(({ kind, at, length }) => [kind, url.slice(at, at + length)]);

describe("addresses of links", () => {
  test.each([
    ["https://linlan.example/?tel=13800138000&x=1", [["mobile", "13800138000"]]],
    ["https://linlan.example/138-0013-8000.html", [["mobile", "138-0013-8000"]]],
    ["https://linlan.example/people/110101190001010014", [["id18", "110101190001010014"]]],
    ["https://linlan.example/#110101-19000101-0014", [["id18", "110101-19000101-0014"]]],
    ["https://linlan.example/t20260916_13800138000.html", [["mobile", "13800138000"]]],
    ["https://linlan.example/?card=6222020000000007", [["bank_card", "6222020000000007"]]],
    ["https://linlan.example/?to=wang@linlan.example", [["email", "wang@linlan.example"]]],
    ["https://linlan.example/0990-6601234", [["landline", "0990-6601234"]]],
  ])("[G148] %s", (url, expected) => {
    expect(found(url)).toEqual(expected);
  });

  test("[G148] a part in percent signs is the place of what is found in it, also where it is written so twice", () => {
    expect(found("https://linlan.example/a/%E6%9C%BA%E5%AF%86%E2%98%85/b")).toEqual([
      ["secrecy_mark", "%E6%9C%BA%E5%AF%86%E2%98%85"],
    ]);
    expect(found("https://linlan.example/?t=%31%33%38%30%30%31%33%38%30%30%30")).toEqual([
      ["mobile", "%31%33%38%30%30%31%33%38%30%30%30"],
    ]);
    expect(found("https://linlan.example/?q=%2531%2533800138000")).toEqual([["mobile", "%2531%2533800138000"]]);
  });

  test("[G148] a contact of an office passes in a link as well", () => {
    expect(found("https://linlan.example/?tel=13800138000", ["13800138000"])).toEqual([]);
  });

  test.each([
    "https://www.linlan.gov.example/klmys/zwgk/202609/t20260916_10345678.html",
    "https://www.linlan.gov.example/2026/09/16/123456789.html",
    "https://www.linlan.gov.example/2026/0916/1234567.html",
    "https://www.linlan.gov.example/art/2026/9/16/art_1234_1234567.html",
    "https://www.linlan.gov.example/20260916/12345678/0990.html",
    "https://www.linlan.gov.example/20260916-0112345.html",
    "https://www.linlan.gov.example/p20260916.htm",
    "https://mp.weixin.example/s?__biz=MzA3NTcyNDA2Mw==&mid=2247489012&idx=1&sn=0f3a5d8a1c2b4e6f7a8b9c0d1e2f3a4b&chksm=9f",
    "https://www.toutiao.example/article/7412345678901234567/?log_from=0123abcd_1789516800000",
    "https://weibo.example/detail/5012345678901234",
    "https://live.example/room/550e8400-e29b-41d4-a716-446655440000?start=1789516800&lang=zh-CN",
    "https://meeting.example/dm/AbC123dEf456?pwd=0987&t=20260916103000123",
    "https://www.example.com/watch?v=dQw4w9WgXcQ&list=PL1234567890ABCDEF&index=12",
    "https://linlan.example/%E6%94%BF%E5%8A%A1%E5%85%AC%E5%BC%80/%E9%80%9A%E7%9F%A5?page=2",
    "https://linlan.example/100%/a+b",
  ])("[G148] an ordinary address has nothing to find: %s", (url) => {
    expect(found(url)).toEqual([]);
  });
});
