import { expect, test } from "vitest";
import { layOut } from "./tile-grid.ts";

test("[K5] six frequent services stand in even rows on one page, upright and across", () => {
  expect(layOut(6, { columns: 2, rows: 4 })).toEqual({ columns: 2, rows: 3, pages: 1 });
  expect(layOut(6, { columns: 4, rows: 2 })).toEqual({ columns: 3, rows: 2, pages: 1 });
});

test("[K5] what does not fit goes to further pages instead of scrolling", () => {
  expect(layOut(20, { columns: 4, rows: 2 })).toEqual({ columns: 4, rows: 2, pages: 3 });
});

test("[K5] an empty hall and a very small glass have a layout too", () => {
  expect(layOut(0, { columns: 2, rows: 3 })).toEqual({ columns: 1, rows: 1, pages: 1 });
  expect(layOut(3, { columns: 1, rows: 1 })).toEqual({ columns: 1, rows: 1, pages: 3 });
});
