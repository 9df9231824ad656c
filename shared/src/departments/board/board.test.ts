import fc from "fast-check";
import { expect, it } from "vitest";
import { sampleDossiers } from "../../samples/index.ts";
import { boardOf } from "./board.ts";
import { processesOf } from "./processes.ts";
import { shareOf } from "./share.ts";
import { rowsOfTree, treeOf } from "./tree.ts";

const text = { zh: "行", en: "Line" };
const line = (id: string, under?: string) => ({ id, text, ...(under === undefined ? {} : { under }) });
const rows = (lines: ReturnType<typeof line>[]) =>
  rowsOfTree(treeOf(lines)).map(({ line: { id }, depth }) => `${"-".repeat(depth)}${id}`);

it("[Y110] a tree is told in the order of its lines, each under what it stands under", () => {
  expect(rows([line("o"), line("o2", "o"), line("o1", "o"), line("x"), line("o11", "o1")])).toEqual([
    "o",
    "-o2",
    "-o1",
    "--o11",
    "x",
  ]);
});

it("[Y110] no line of a tree is lost or told twice, whatever stands under what", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "gone");
  const lines = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.option(id, { nil: undefined })), {
    selector: ([one]) => one,
  });
  fc.assert(
    fc.property(lines, (all) => {
      const told = rowsOfTree(treeOf(all.map(([one, under]) => line(one, under)))).map((row) => row.line.id);
      expect(told.toSorted()).toEqual(all.map(([one]) => one).toSorted());
    }),
  );
});

it("[Y111] a process has its steps in their order, counted from one; another begins anew", () => {
  const lines = [line("p"), line("s1", "p"), line("q"), line("s2", "p"), line("t1", "q"), line("s21", "s2")];
  const told = processesOf({ sections: [{ id: "process", lines }] });
  expect(told.map(({ line: { id }, steps }) => [id, ...steps.map((step) => `${step.number} ${step.line.id}`)])).toEqual(
    [
      ["p", "1 s1", "2 s2", "3 s21"],
      ["q", "1 t1"],
    ],
  );
});

it("[Y112] an exhibition board has exactly its five sections, guide and catalogue as one, also where it has nothing to say", () => {
  const board = boardOf(sampleDossiers.D01!);
  const ids = ["duties", "policy", "process", "commitments", "guide-and-catalogue"];
  expect(board.map(({ id }) => id)).toEqual(ids);
  expect(board.map(({ lines }) => lines.length)).toEqual([3, 2, 6, 2, 3]);
  expect(board[4]?.lines.map(({ from }) => from)).toEqual(["guide", "catalogue", "catalogue"]);
  expect(board[2]?.lines.map(({ step }) => step)).toEqual([undefined, 1, 2, 3, 4, 5]);
  const empty = boardOf({ sections: [] });
  expect(empty.map(({ id, lines }) => [id, lines.length])).toEqual(ids.map((id) => [id, 0]));
});

it.each([
  [9, 9, undefined],
  [10, 10, 1_000],
  [486, 492, 988],
  [9_999, 10_000, 999],
  [1, 10_000, 1],
  [0, 10, 0],
])("[Y113] %d of %d kept is said as %s tenths", (kept, all, tenths) => {
  expect(shareOf({ kept, all })).toBe(tenths);
});
