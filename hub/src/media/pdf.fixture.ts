// A PDF made by hand: a page for each text, and what else is put in it.
interface Making {
  /** A stream of content for each page; text in Helvetica `/F1`, Chinese in a font that the package maps, `/F2`. */
  readonly pages: readonly string[];
  readonly size?: readonly [width: number, height: number];
  /** In the catalogue. */
  readonly catalogue?: string;
  /** In each page. */
  readonly page?: string;
  /** Further objects, numbered from 100. */
  readonly objects?: readonly string[];
  readonly trailer?: string;
}

export function makePdf({
  pages,
  size = [595, 842],
  catalogue = "",
  page = "",
  objects = [],
  trailer = "",
}: Making): Buffer {
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`);
  const numbered: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
    [4, "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>"],
    [
      5,
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 6 0 R >>",
    ],
    [
      6,
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ],
    ...pages.flatMap((content, index): [number, string][] => [
      [
        10 + 2 * index,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(" ")}] /Contents ${11 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> ${page} >>`,
      ],
      [11 + 2 * index, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    ]),
    ...objects.map((object, index): [number, string] => [100_000 + index, object]),
  ];
  let text = "%PDF-1.7\n";
  const offsets = numbered.map(([number, object]) => {
    const at = text.length;
    text += `${number} 0 obj\n${object}\nendobj\n`;
    return [number, at] as const;
  });
  const start = text.length;
  const table = offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size 200000 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Text of `size` points, from the left at a height. */
export const textAt = (text: string, size: number, height: number): string =>
  `BT /F1 ${size} Tf 40 ${height} Td (${text}) Tj ET`;

export const chineseAt = (text: string, size: number, height: number): string =>
  `BT /F2 ${size} Tf 40 ${height} Td <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET`;
