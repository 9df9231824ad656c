import jsQR from "jsqr";
import { orderRules } from "@openhall/shared/ui/sentences";
import { describe, expect, it } from "vitest";
import { drawTicket } from "./draw-ticket.ts";
import { createPaperReader, type Printed, wordsOn } from "./paper.fixture.ts";
import { columnsOf } from "./printed-lines.ts";
import { type TicketFacts } from "./ticket-markup.ts";

const widths = [384, 512, 576, 640, 832];

const facts: TicketFacts = {
  number: "A001",
  language: "zh",
  hall: { zh: "市政务服务中心", en: "City Government Service Centre" },
  service: { zh: "申请补正指导", en: "Help with a supplement notice" },
  timeZone: "Asia/Shanghai",
  issuedAt: "2026-09-16T06:00:00.000Z",
  hasPriority: false,
  ahead: 3,
  wait: { low: 10, high: 15 },
  guardMinutes: 40,
  creditMinutes: 15,
  returnAfterCalls: 2,
  address: "http://192.168.1.10:8080/t/AbCdEfGhIjKlMnOpQrStUv",
};

function print(change: Partial<TicketFacts> = {}, dotsPerLine = 576): readonly Printed[] {
  const read = createPaperReader().take(drawTicket({ ...facts, ...change }, dotsPerLine));
  expect(read.at(-1)).toEqual({ kind: "done?" });
  return read.filter(isPrinted);
}

const words = (change: Partial<TicketFacts> = {}, dotsPerLine = 576): string => wordsOn(print(change, dotsPerLine));

/** What a phone reads off the paper: the picture with the white paper around it. */
function scanned(paper: readonly Printed[]): string | undefined {
  const picture = paper.find((printed) => printed.kind === "picture");
  if (!picture) return undefined;
  const margin = 40;
  const [width, height] = [picture.width + 2 * margin, picture.height + 2 * margin];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  picture.rows.forEach((row, y) => {
    for (let x = 0; x < picture.width; x += 1)
      if (((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1)
        pixels.fill(0, ((y + margin) * width + x + margin) * 4, ((y + margin) * width + x + margin) * 4 + 3);
  });
  return jsQR(pixels, width, height)?.data;
}

describe("a ticket on paper", () => {
  it("[X1] says hall, number, service, place, wait and time of issue", () => {
    expect(words().split("\n")).toEqual(
      expect.arrayContaining([
        "市政务服务中心",
        "A001",
        "申请补正指导",
        "前面 3 人",
        "预计等候约 10-15 分钟",
        "9月16日 周三 14:00 取号，当天有效",
      ]),
    );
  });

  it("[X1] has the number largest of all", () => {
    const texts = print().filter((printed) => printed.kind === "text");
    const number = texts.find(({ text }) => text === "A001");
    expect(number?.scale).toBe(6);
    expect(Math.max(...texts.filter((text) => text !== number).map(({ scale }) => scale))).toBe(2);
  });

  it("[X1] says “about” how many are ahead while no wait is known, and nothing of what is not known", () => {
    const { ahead: _ahead, wait: _wait, ...unknown } = facts;
    expect(
      wordsOn(
        createPaperReader()
          .take(drawTicket({ ...unknown, ahead: 3 }, 576))
          .filter(isPrinted),
      ),
    ).toContain("约 3 人在您前面");
    expect(wordsOn(createPaperReader().take(drawTicket(unknown, 576)).filter(isPrinted))).not.toMatch(/前面 \d|等候约/);
  });

  it.each(["zh", "en"] as const)("[X1] has the rules of order in the words of the ticket's page (%s)", (language) => {
    const { title, rules, notes } = orderRules(facts, language);
    const joined = words({ language }).replaceAll(/\s/g, "");
    for (const text of [title, ...rules, ...notes]) expect(joined).toContain(text.replaceAll(/\s/g, ""));
  });

  it("[X2] marks a priority, but not why, and says an appointment's time", () => {
    expect(words({ hasPriority: true })).toContain("已按优先取号\nTaken with priority");
    expect(words()).not.toContain("已按优先取号");
    expect(words({ appointmentAt: "2026-09-16T06:30:00.000Z" })).toContain("预约 14:30，按预约时间叫号");
  });

  it("[X3] is in both languages, the visitor's first", () => {
    expect(words({ language: "zh" })).toMatch(/市政务服务中心\nCity Government Service Centre/);
    expect(words({ language: "en" })).toMatch(/City Government Service Centre\n市政务服务中心/);
    expect(words({ language: "en" })).toMatch(/3 people ahead\n前面 3 人/);
  });

  it("[X4] has the visitor's page as a QR that a phone can read", () => {
    for (const width of widths) expect(scanned(print({}, width))).toBe(facts.address);
  });

  it("[X4] has no QR and speaks of none where phones cannot reach the hub", () => {
    const { address: _address, ...noAddress } = facts;
    const paper = createPaperReader().take(drawTicket(noAddress, 576)).filter(isPrinted);
    expect(paper.some(({ kind }) => kind === "picture")).toBe(false);
    expect(wordsOn(paper)).not.toMatch(/扫码|Scan/);
  });

  it("[X5] fits every width of paper, also after number 999", () => {
    for (const width of widths)
      for (const language of ["zh", "en"] as const) {
        const paper = print({ language, number: "A1000", hasPriority: true }, width);
        for (const printed of paper)
          if (printed.kind === "text") {
            expect(printed.x + columnsOf(printed.text) * 12 * printed.scale).toBeLessThanOrEqual(width);
          } else if (printed.kind === "picture") expect(printed.width).toBeLessThanOrEqual(width);
      }
  });

  it("[X6] prints what it is given as text, whatever it looks like to a printer or a markup", () => {
    const service = { zh: '{code:1}|^^~_`"\\ 不动产😀登记\u001b@\u0010\u0004\u0001', en: "- = —" };
    expect(words({ service }).replaceAll(/\s/g, "")).toContain('{code:1}|^^~_`"\\不动产?登记?@???-=—');
  });

  it("[X7] of a rehearsal says that it is none", () => {
    expect(words({ isRehearsal: true })).toMatch(/^演练，不是真实号票\nRehearsal, not a real ticket\n/);
    expect(words()).not.toContain("演练");
  });

  it("ends with a cut", () => {
    expect(print().at(-1)).toEqual({ kind: "cut" });
  });
});

const isPrinted = (command: { readonly kind: string }): command is Printed =>
  ["text", "picture", "cut"].includes(command.kind);
