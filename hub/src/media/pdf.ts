// A PDF becomes pictures of its pages. Nothing in it runs, nothing is fetched: pdf.js interprets it in a process of its own,
// with fonts and character maps from its package, and what it draws is all that is kept.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp, { type Sharp } from "sharp";
import { type Findings } from "./findings.ts";
import { newHash, type Size, writeForms } from "./forms.ts";
import { formWidths, limits } from "./limits.ts";
import { type Made, type MediaJob, refused, type Refused } from "./media-job.ts";
import { doesMoreThanShow } from "./pdf-active.ts";
import { drawMissingFonts } from "./pdf-fonts.ts";
import { readPage } from "./pdf-text.ts";

const besidePackage = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folderOf = (name: string): string => `${join(besidePackage, name)}/`;

/** The longer side of a drawn page in pixels: that of the largest screen. */
const longerSide = formWidths.at(-1) ?? 0;

export async function preparePdf({ source, folder }: MediaJob, findings: Findings): Promise<Made | Refused> {
  const bytes = await readFile(source);
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const { document } = opened;
  if (document.numPages === 0) return refused("medium-broken");
  if (document.numPages > limits.pages) return refused("medium-too-many-pages", { limit: limits.pages });
  if (await doesMoreThanShow(document, bytes)) return refused("medium-hostile");
  for (const text of await wordsAbout(document)) findings.scan(text, "metadata");
  const smallest = await readPages(document, findings);
  if (typeof smallest === "object") return smallest;
  const found = findings.refusal();
  if (found) return found;
  drawMissingFonts();
  const hash = newHash();
  const sizes: Size[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    sizes.push(await writeForms(await draw(page), number, folder, hash));
    page.cleanup();
  }
  const [first = { width: 0, height: 0 }] = sizes;
  return {
    ok: true,
    mediumId: hash.digest("hex"),
    type: "pdf",
    ...first,
    pages: sizes.length,
    ...(smallest === undefined ? {} : { smallestText: smallest }),
    findings: findings.warnings(),
  };
}

type Opened = { readonly ok: true; readonly document: PDFDocumentProxy } | Refused;

async function open(bytes: Uint8Array): Promise<Opened> {
  try {
    const document = await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: folderOf("cmaps"),
      standardFontDataUrl: folderOf("standard_fonts"),
      iccUrl: folderOf("iccs"),
      wasmUrl: folderOf("wasm"),
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      maxImageSize: limits.pixels,
      verbosity: 0,
    }).promise;
    return { ok: true, document };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return refused("medium-locked");
    return refused("medium-broken", { why: String(error).slice(0, 200) });
  }
}

/** Title, author and whatever else its maker has written beside it. */
async function wordsAbout(document: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await document.getMetadata();
  const said = Object.entries(info).filter(([key]) => !key.endsWith("Date"));
  return [...said.map(([, value]) => value), metadata?.getRaw()].filter((one) => typeof one === "string");
}

/** Scans the text of every page. The height of the smallest as a share of its page's; undefined where there is no text. */
async function readPages(document: PDFDocumentProxy, findings: Findings): Promise<number | undefined | Refused> {
  const heights: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { text, smallest } = await readPage(await document.getPage(number));
    if (text.length > limits.pageText) return refused("medium-too-heavy");
    findings.scan(text, "text", number);
    if (smallest !== undefined) heights.push(smallest);
  }
  return heights.length === 0 ? undefined : Math.min(...heights);
}

async function draw(page: PDFPageProxy): Promise<Sharp> {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longerSide / Math.max(natural.width, natural.height) });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const canvas = createCanvas(width, height);
  await page.render({ canvas, viewport }).promise;
  // A copy: the canvas's own memory goes with the canvas.
  return sharp(Buffer.from(canvas.data()), { raw: { width, height, channels: 4 } });
}
