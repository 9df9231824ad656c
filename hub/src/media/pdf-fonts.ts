// A PDF may name a Chinese font that it does not hold, as if every machine had it: 宋体 stands in many a notice. The canvas is
// then told to draw with the hub's own, which comes in a hundred parts.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

const fontPackage = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));

/** Makes every font that is asked for end in those of the hub. */
export function drawMissingFonts(): void {
  const families = registerFonts();
  const prototype: unknown = Object.getPrototypeOf(createCanvas(1, 1).getContext("2d"));
  if (typeof prototype !== "object" || prototype === null) return;
  const font = Object.getOwnPropertyDescriptor(prototype, "font");
  if (!font) return;
  Object.defineProperty(prototype, "font", {
    ...font,
    set(this: unknown, asked: string) {
      font.set?.call(this, withFamilies(asked, families));
    },
  });
}

function registerFonts(): string {
  const folder = join(fontPackage, "files");
  const parts = readdirSync(folder).filter((name) => name.endsWith("wght-normal.woff2"));
  return parts
    .filter((name, index) => GlobalFonts.registerFromPath(join(folder, name), `hall-${index}`))
    .map((_, index) => `hall-${index}`)
    .join(", ");
}

/** The canvas knows a variable font by its thinnest weight only; what it makes bold of that looks as regular does. */
const withFamilies = (asked: string, families: string): string =>
  `${asked.replace(/\b(?:normal|bold|bolder|lighter|[1-9]00)\s+(?=[\d.]+px)/, "").replace(/(?=[\d.]+px)/, "bold ")}, ${families}`;
