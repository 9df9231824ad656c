import { sampleDepartments, sampleDossiers } from "@openhall/shared/samples";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readPage } from "../media/pdf-text.ts";
import { type BoardJob } from "./board-job.ts";

export const boardJob = (changes: Partial<BoardJob> = {}): BoardJob => ({
  size: "A4",
  language: "zh",
  hall: { zh: "市政务服务中心", en: "City Government Service Centre" },
  department: sampleDepartments.D01!.name,
  row: sampleDossiers.D01!,
  address: "https://hall.example/d/V01/D01",
  printedOn: "2026-09-16",
  approvedOn: "2026-09-01",
  ...changes,
});

/** A dossier with so many lines in each section that no board of one page holds them. */
export function longRow(lines = 40): BoardJob["row"] {
  const row = sampleDossiers.D01!;
  const sections = ["duties", "policy", "commitments", "guide", "catalogue"].map((id) => ({
    id,
    lines: Array.from({ length: lines }, (_, index) => ({
      id: `${id}-${index}`,
      text: { zh: `第${index}条 ${"推进全市政府信息公开工作。".repeat(1 + (index % 6))}`, en: `Line ${index}` },
    })),
  }));
  return { ...row, sections };
}

export const openPdf = async (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: false, verbosity: 0 }).promise;

/** Without the breaks of lines, by page. */
export async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    texts.push((await readPage(await document.getPage(number))).text.replaceAll(/\s/g, ""));
  await document.destroy();
  return texts;
}
