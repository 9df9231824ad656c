// Reads ESC/POS bytes as a printer of Chinese receipts does, and keeps what would stand on its paper.
/** One thing on the paper, from the top; text of one `line` stands beside each other. `scale`: 1 to 8, the same both ways. */
export type Printed =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly scale: number;
      readonly strong: boolean;
      readonly x: number;
      readonly line: number;
    }
  | { readonly kind: "picture"; readonly width: number; readonly height: number; readonly rows: readonly Uint8Array[] }
  | { readonly kind: "cut" };

/** What a byte stream asks of the printer beside printing, in order. */
export type Asked =
  | { readonly kind: "done?" }
  | { readonly kind: "clear" }
  | { readonly kind: "status?"; readonly question: number };

/** Bytes that no printer of this kind knows: a defect of whoever sent them. */
export class NotEscPos extends Error {}

export interface PaperReader {
  /** Takes bytes as they come; an unfinished command waits for the next. */
  take(bytes: Uint8Array): readonly (Printed | Asked)[];
}

const gb18030 = new TextDecoder("gb18030", { fatal: true });

/** ESC and FS commands with so many parameters that only set something. */
const settings: Readonly<Record<string, number>> = {
  "1b40": 0, // initialise
  "1b20": 1, // space between characters
  "1b74": 1, // code page
  "1b33": 1, // line spacing
  "1b32": 0, // usual line spacing
  "1b7b": 1, // upside down
  "1b4d": 1, // font
  "1b2d": 1, // underline
  "1c2d": 1, // underline of Chinese
  "1c53": 2, // space between Chinese characters
  "1d61": 1, // automatic status
  "1d42": 1, // inverse
};

export function createPaperReader(): PaperReader {
  let rest = new Uint8Array();
  let isChinese = false;
  let [scale, strong, x, margin, width, align] = [1, false, 0, 0, 0, 0];
  let lines = 0;
  let runs: { text: string; x: number; scale: number; strong: boolean }[] = [];

  /** Length of the command at the start of the bytes, and what it does; undefined while it is not all there. */
  function command(bytes: Uint8Array): { length: number; out: readonly (Printed | Asked)[] } | undefined {
    const [first = 0, second = 0, third = 0] = bytes;
    const name = first.toString(16).padStart(2, "0") + second.toString(16).padStart(2, "0");
    const word = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const done = (length: number, ...out: (Printed | Asked)[]) => (bytes.length < length ? undefined : { length, out });

    if (first === 0x0a) {
      const ended = runs;
      runs = [];
      x = 0;
      lines += 1;
      return done(1, ...ended.map((run): Printed => ({ kind: "text", ...run, x: margin + run.x, line: lines })));
    }
    if (first >= 0x20 && first !== 0x7f) return text(bytes);
    if (bytes.length < 2) return undefined;
    const parameters = settings[name];
    if (parameters !== undefined) return done(2 + parameters);
    if (bytes.length < 3 && !["1c26", "1c2e"].includes(name)) return undefined;
    switch (name) {
      case "1c26":
        isChinese = true;
        return done(2);
      case "1c2e":
        isChinese = false;
        return done(2);
      case "1b61":
        align = third;
        return done(3);
      case "1b45":
        strong = (third & 1) === 1;
        return done(3);
      case "1d21":
        if (third >> 4 !== (third & 15)) throw new NotEscPos("wider than high");
        scale = (third & 15) + 1;
        return done(3);
      case "1d4c":
        margin = word(2);
        return done(4);
      case "1d57":
        width = word(2);
        return done(4);
      case "1b24":
        x = word(2);
        return done(4);
      case "1b5c":
        x += word(2);
        return done(4);
      case "1d56":
        return done(4, { kind: "cut" });
      case "1d72":
        return done(3, { kind: "done?" });
      case "1004":
        return done(3, { kind: "status?", question: third });
      case "1014":
        return done(10, { kind: "clear" });
      case "1d76": {
        const [perRow, height] = [word(4), word(6)];
        const rows = Array.from({ length: height }, (_, y) => bytes.slice(8 + y * perRow, 8 + (y + 1) * perRow));
        return done(8 + perRow * height, { kind: "picture", width: perRow * 8, height, rows });
      }
      default:
        throw new NotEscPos(`${name} ${third.toString(16)}`);
    }
  }

  function text(bytes: Uint8Array): { length: number; out: [] } | undefined {
    let length = 0;
    let columns = 0;
    while (length < bytes.length && (bytes[length] ?? 0) >= 0x20) {
      const isPair = (bytes[length] ?? 0) >= 0x80;
      if (isPair && !isChinese) throw new NotEscPos("Chinese outside its mode");
      if (isPair && length + 1 >= bytes.length) break;
      length += isPair ? 2 : 1;
      columns += isPair ? 2 : 1;
    }
    if (length === 0) return undefined;
    runs.push({ text: gb18030.decode(bytes.slice(0, length)), x, scale, strong });
    x += columns * 12 * scale;
    if (width > 0 && x > width) throw new NotEscPos(`a line of ${x} dots on paper of ${width}`);
    if (align !== 0) throw new NotEscPos("text is set by position");
    return { length, out: [] };
  }

  return {
    take(bytes) {
      let left = Uint8Array.from([...rest, ...bytes]);
      const out: (Printed | Asked)[] = [];
      while (left.length > 0) {
        const next = command(left);
        if (!next) break;
        out.push(...next.out);
        left = left.slice(next.length);
      }
      rest = left;
      return out;
    },
  };
}

/** The words on the paper, line by line as they were sent. */
export const wordsOn = (paper: readonly Printed[]): string =>
  paper.flatMap((printed) => (printed.kind === "text" ? [printed.text.trim()] : [])).join("\n");
