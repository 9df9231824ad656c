// A department's exhibition board as a PDF: real text in embedded type, no browser, nothing from outside.
import { buffer } from "node:stream/consumers";
import PdfDocument from "pdfkit";
import { type BoardJob } from "./board-job.ts";
import { type BoardText, boardText } from "./board-text.ts";
import { drawBoard, measureIn } from "./draw-board.ts";
import { layOut } from "./layout/lay-out.ts";
import { sheets } from "./layout/sheet.ts";
import { openTypeface } from "./type/typeface.ts";

export async function makeBoard(job: BoardJob): Promise<Buffer> {
  const text = boardText(job);
  const sheet = sheets[job.size];
  const typeface = await openTypeface(textsOf(text));
  const document = new PdfDocument({
    autoFirstPage: false,
    font: "",
    lang: job.language === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    info: {
      Title: `${text.title} · ${text.kind}`,
      Author: text.hall,
      Creator: "Openhall",
      CreationDate: new Date(`${job.printedOn}T00:00:00Z`),
    },
  });
  for (const [name, bytes] of typeface.fonts) document.registerFont(name, bytes);
  drawBoard(document, typeface, layOut(text, sheet, measureIn(document, typeface)), sheet, job.address);
  document.end();
  return buffer(document);
}

const counted = "0123456789";

function textsOf(text: BoardText): { regular: string; bold: string } {
  const items = text.sections.flatMap((section) => section.items);
  const said = [text.kind, text.title, text.otherTitle, text.hall, text.scan, " · ", ...text.foot, text.pageOf(1, 1)];
  const titles = text.sections.flatMap(({ title, again }) => [title, again]);
  const inItems = items.flatMap((item) => [item.text, ...item.details]);
  return {
    regular: [counted, ...said, ...inItems].join(""),
    bold: [counted, text.title, ...titles, ...items.map((item) => item.text)].join(""),
  };
}
