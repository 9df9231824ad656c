// `pnpm printer [--port 9100] [--dots 576] [--out DIR]`: a receipt printer without paper. What it is sent becomes a picture in a
// folder; typing puts it into trouble.
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { drawPaper } from "../src/printing/paper-picture.fixture.ts";
import { startPrinter } from "../src/printing/printer.fixture.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "9100" },
    dots: { type: "string", default: "576" },
    out: { type: "string", default: "data/paper" },
  },
});
const [port, dots] = [Number(values.port), Number(values.dots)];
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`--port is “${values.port}”, but must be a port number.`);
if (!Number.isInteger(dots) || dots < 100) fail(`--dots is “${values.dots}”, but must be dots of a line, such as 576.`);
const folder = resolve(values.out);
await mkdir(folder, { recursive: true });

let count = 0;
const printer = await startPrinter((ticket) => {
  count += 1;
  const file = join(folder, `ticket-${Date.now()}-${count}.svg`);
  void writeFile(file, drawPaper(ticket, dots)).then(() => say(`Printed ${file}`));
}, port).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

const troubles: Readonly<Record<string, () => void>> = {
  well: () => Object.assign(printer, { paper: "enough", cover: "closed", error: false, trouble: {} }),
  low: () => Object.assign(printer, { paper: "low" }),
  out: () => Object.assign(printer, { paper: "out" }),
  open: () => Object.assign(printer, { cover: "open" }),
  tear: () => Object.assign(printer, { trouble: { stopsAtLine: { line: 6, because: "paper-out" } } }),
  hang: () => Object.assign(printer, { trouble: { hangs: true } }),
};

say(`A receipt printer without paper, at 127.0.0.1 port ${printer.port}. Its tickets become pictures in ${folder}.`);
say("Type low, out, open, tear (paper ends in the middle), hang or well, and Enter. Ctrl-C ends it.");
createInterface({ input: process.stdin }).on("line", (line) => {
  const trouble = troubles[line.trim()];
  trouble?.();
  say(trouble ? `It is now: ${line.trim()}` : `It knows only ${Object.keys(troubles).join(", ")}.`);
});

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
