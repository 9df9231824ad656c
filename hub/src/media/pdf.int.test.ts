import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { id18, openMediaDoor } from "./media.fixture.ts";
import { chineseAt, makePdf, textAt } from "./pdf.fixture.ts";

/** Darkest and mean grey in a part of a form. */
async function greysIn(file: string, part: { left: number; top: number; width: number; height: number }) {
  const greys = await sharp(await sharp(file).extract(part).greyscale().png().toBuffer()).stats();
  return { darkest: greys.channels[0]?.min, mean: greys.channels[0]?.mean ?? 0 };
}

const mapped = (box: { left: number; top: number; width: number; height: number }) => ({
  left: Math.round(box.left),
  top: Math.round(box.top),
  width: Math.round(box.width),
  height: Math.round(box.height),
});

/** In points: wide and low, so that little has to be drawn. */
const size = [842, 300] as const;

describe("a PDF", () => {
  it("[G89] becomes a picture of each page, Chinese too, and its smallest text is known", async () => {
    const { upload, files, path, submitted } = await openMediaDoor();
    const pages = [[chineseAt("办事大厅开放日", 60, 210), textAt("Open day", 21, 40)].join("\n"), textAt("2", 42, 100)];
    const { status, body } = await upload("开放日.pdf", makePdf({ pages, size }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: "pdf", pages: 2, width: 3_840, height: 1_368, findings: [] });
    expect(body.smallestText).toBeCloseTo(21 / 300, 4);
    expect(files()).toEqual(
      ["1-1920.webp", "1-3840.webp", "1-960.webp", "2-1920.webp", "2-3840.webp", "2-960.webp"].map(
        (name) => `${body.mediumId}/${name}`,
      ),
    );
    const form = join(path, body.mediumId, "1-3840.webp");
    const scale = 3_840 / 842;
    const part = (left: number, top: number) => {
      const box = { left: left * scale, top: top * scale, width: 60 * scale, height: 60 * scale };
      return greysIn(form, mapped(box));
    };
    // Letters of 60 points stand from 40 points on the left, on a line 90 from above; the frame of a letter that is missing
    // is the same for each.
    const letters = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((at) => part(40 + at * 60, 38)));
    expect(letters.map(({ darkest }) => (darkest ?? 255) < 60)).toEqual(letters.map(() => true));
    expect(new Set(letters.map(({ mean }) => Math.round(mean))).size).toBeGreaterThan(4);
    expect((await part(40, 130)).darkest).toBeGreaterThan(200);
    expect(submitted).toMatchObject([{ payload: { type: "pdf", pages: 2, name: "开放日.pdf" } }]);
  });

  it("[G89] with findings that only warn keeps them, with their page", async () => {
    const { upload } = await openMediaDoor();
    const { status, body } = await upload(
      "a.pdf",
      makePdf({ pages: [textAt("1", 20, 40), textAt("hall@linlan.example", 20, 40)], size }),
    );
    expect(status).toBe(201);
    expect(body.findings).toEqual([expect.objectContaining({ kind: "email", action: "warn", where: "text", page: 2 })]);
  });

  const action = (body: string) => ({
    pages: [textAt("1", 20, 400)],
    catalogue: `/OpenAction << /Type /Action ${body} >>`,
  });
  const file = {
    pages: [textAt("1", 20, 400)],
    catalogue: "/Names << /EmbeddedFiles << /Names [(a.exe) 100000 0 R] >> >>",
    objects: [
      "<< /Type /Filespec /F (a.exe) /EF << /F 100001 0 R >> >>",
      "<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream",
    ],
  };
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<43> <43>]`;

  it.each<[string, () => Buffer, string]>([
    ["with a script", () => makePdf(action("/S /JavaScript /JS (app.alert\\(1\\))")), "medium-hostile"],
    ["with a script under a written-out name", () => makePdf(action("/S /Java#53cript /JS (1)")), "medium-hostile"],
    ["that starts a program", () => makePdf(action("/S /Launch /F (cmd.exe)")), "medium-hostile"],
    ["with a file in it", () => makePdf(file), "medium-hostile"],
    ["with 10,000 pages", () => makePdf({ pages: Array.from({ length: 10_000 }, () => "") }), "medium-too-many-pages"],
    [
      "with an ID number in its text",
      () => makePdf({ pages: [textAt("1", 20, 400), textAt(id18, 20, 400)] }),
      "privacy-findings",
    ],
    [
      "with an ID number in a note",
      () =>
        makePdf({
          pages: [""],
          page: `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${id18}) >>]`,
        }),
      "privacy-findings",
    ],
    [
      "with an ID number in its title",
      () => makePdf({ pages: [""], objects: [`<< /Title (${id18}) >>`], trailer: "/Info 100000 0 R" }),
      "privacy-findings",
    ],
    ["with a secrecy mark", () => makePdf({ pages: [chineseAt("机密★10年", 20, 400)] }), "secrecy-mark"],
    ["with a password", () => makePdf({ pages: [""], trailer: locked }), "medium-locked"],
    ["without pages", () => makePdf({ pages: [] }), "medium-broken"],
    ["that ends after its first line", () => Buffer.from("%PDF-1.7\n"), "medium-broken"],
  ])("[G90] %s is refused by name and changes nothing", async (_title, bytes, code) => {
    const { upload, files, submitted, ask } = await openMediaDoor();
    expect(await upload("a.pdf", bytes())).toMatchObject({ status: 409, body: { refusal: { code } } });
    expect({ files: files(), submitted }).toEqual({ files: [], submitted: [] });
    expect((await ask("/healthz")).status).toBe(200);
  });
});
