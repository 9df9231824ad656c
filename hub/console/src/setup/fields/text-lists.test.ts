import { expect, it } from "vitest";
import { timeOf, wordsOf } from "./text-lists.ts";

it("[I7] takes keywords as people separate them", () => {
  expect(wordsOf("上学、学区，入学; school place\n ,")).toEqual(["上学", "学区", "入学", "school place"]);
  expect(wordsOf(" ")).toEqual([]);
});

it("[I7] takes times as people type them, and leaves alone what is none", () => {
  expect(["9", "9:0", "0900", "９：００", "09:00", "930", "24:00", " 17:5"].map(timeOf)).toEqual([
    "09:00",
    "09:00",
    "09:00",
    "09:00",
    "09:00",
    "09:30",
    "24:00",
    "17:05",
  ]);
  expect(["", "noon", "9:00-12:00"].map(timeOf)).toEqual(["", "noon", "9:00-12:00"]);
});
