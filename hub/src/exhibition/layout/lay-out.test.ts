import fc from "fast-check";
import { expect, it } from "vitest";
import { boardJob, longRow } from "../boards.fixture.ts";
import { boardText } from "../board-text.ts";
import { layOut } from "./lay-out.ts";
import { leading, type Measure, type Page } from "./marks.ts";
import { type Sheet, sheets } from "./sheet.ts";

/** Every sign is a square, as Chinese ones are. */
const measure: Measure = (text, _weight, size) => [...text].length * size;

function outside(page: Page, { width, height }: Sheet): Page {
  return page.filter((mark) => {
    if (mark.kind !== "text") return false;
    const right = mark.x + measure(mark.text, mark.weight, mark.size);
    return mark.x < 0 || mark.y < 0 || right > width + 0.01 || mark.y + mark.size * leading > height;
  });
}

function overlaps(page: Page): number {
  const boxes = page.flatMap((mark) =>
    mark.kind === "text" ? [{ ...mark, right: mark.x + measure(mark.text, mark.weight, mark.size) }] : [],
  );
  return boxes.filter((one, index) =>
    boxes.slice(index + 1).some((other) => {
      const apart = (one.size + other.size) * 0.4;
      return (
        one.x < other.right &&
        other.x < one.right &&
        Math.abs(one.y - other.y) < Math.min(apart, one.size, other.size) * 0.9
      );
    }),
  ).length;
}

const line = fc.record({
  length: fc.integer({ min: 1, max: 600 }),
  kind: fc.constantFrom("duties", "policy", "process", "commitments", "guide", "catalogue"),
  note: fc.option(fc.integer({ min: 1, max: 300 })),
});

it("[Y123] [Y124] whatever a dossier says, no text is lost, over the edge of the paper or over another", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom("A4", "A1"), (lines, size) => {
      const kinds = [...new Set(lines.map(({ kind }) => kind))];
      const sections = kinds.map((id) => ({
        id,
        lines: lines.flatMap(({ length, kind, note }, index) =>
          kind === id
            ? [
                {
                  id: `l${index}`,
                  text: { zh: "鼎".repeat(length), en: "" },
                  ...(note === null ? {} : { note: { zh: "注".repeat(note), en: "" } }),
                },
              ]
            : [],
        ),
      }));
      const text = boardText(boardJob({ row: { ...boardJob().row, sections, fulfilment: {} } }));
      const sheet = sheets[size as "A4" | "A1"];
      const pages = layOut({ ...text, foot: [] }, sheet, measure);
      for (const page of pages) {
        expect(outside(page, sheet)).toEqual([]);
        expect(overlaps(page)).toBe(0);
      }
      const said = pages
        .flat()
        .flatMap((mark) => (mark.kind === "text" ? [mark.text] : []))
        .join("");
      expect(said.split("鼎").length - 1).toBe(lines.reduce((sum, { length }) => sum + length, 0));
      expect(said.split("注").length - 1).toBe(lines.reduce((sum, { note }) => sum + (note ?? 0), 0));
    }),
    { numRuns: 40 },
  );
});

it("[Y124] a poster has the largest type with which all stands on one sheet, and further sheets only where the smallest does not do", () => {
  const bodyOf = (pages: Page[]) =>
    Math.max(
      ...pages.flat().flatMap((mark) => (mark.kind === "text" && mark.text.startsWith("第") ? [mark.size] : [])),
    );
  const sheetsOf = (lines: number) => layOut(boardText(boardJob({ row: longRow(lines) })), sheets.A1, measure);
  const { bodies, flowing } = sheets.A1;
  const alone = [1, 2, 3, 4].map(sheetsOf);
  for (const pages of alone) expect(pages).toHaveLength(1);
  const sizes = alone.map(bodyOf);
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  expect(new Set(sizes).size).toBeGreaterThan(2);
  for (const size of sizes) expect(bodies).toContain(size);
  expect(sheetsOf(40).length).toBeGreaterThan(1);
  expect(bodyOf(sheetsOf(40))).toBe(flowing);
});
