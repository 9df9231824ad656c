import { type SyllableTable } from "./syllables.ts";

/** 20 kB, fetched when somebody writes. */
export async function loadSyllables(): Promise<SyllableTable> {
  const { default: layout } = await import("simple-keyboard-layouts/build/layouts/chinese");
  const table: unknown = "layoutCandidates" in layout ? layout.layoutCandidates : undefined;
  if (!isTable(table)) throw new Error("The keyboard's table of syllables is not what it was.");
  return table;
}

const isTable = (value: unknown): value is SyllableTable =>
  typeof value === "object" && value !== null && Object.values(value).every((entry) => typeof entry === "string");
