// A ticket as receiptline's markup: what stands on the paper, in which order and size. Pure.
import { type Bilingual, type Instant, type Language } from "@openhall/shared/core";
import { type WaitRange } from "@openhall/shared/queue";
import { dateInWords, durationInWords, orderRules, timeOfDay } from "@openhall/shared/ui/sentences";
import { balanced, printableText, wrapped } from "./printed-lines.ts";
import { ticketWords } from "./ticket-words.ts";

/** All that a ticket says. Why its holder has priority is not among it. */
export interface TicketFacts {
  readonly number: string;
  /** The visitor's; the other one stands beside it. */
  readonly language: Language;
  readonly hall: Bilingual;
  readonly service: Bilingual;
  /** IANA name. */
  readonly timeZone: string;
  readonly issuedAt: Instant;
  readonly hasPriority: boolean;
  readonly appointmentAt?: Instant;
  /** While it waits. */
  readonly ahead?: number;
  readonly wait?: WaitRange;
  readonly guardMinutes: number;
  readonly creditMinutes: number;
  readonly returnAfterCalls: number;
  /** Of the visitor's page; absent where phones cannot reach the hub. */
  readonly address?: string;
  readonly isRehearsal?: boolean;
}

/** Dots of one column of the printer's usual font. */
export const dotsPerColumn = 12;

/** One line per element; `columns` is how many the paper has. */
export function ticketMarkup(facts: TicketFacts, columns: number): readonly string[] {
  const first = facts.language;
  const second: Language = first === "zh" ? "en" : "zh";
  const both: Both = (say, size = "plain") => [
    ...centred(say(first), columns, size),
    ...centred(say(second), columns, "plain"),
  ];
  return [
    ...(facts.isRehearsal ? [...both((language) => ticketWords[language].rehearsal, "strong"), rule(columns)] : []),
    ...both((language) => facts.hall[language], "strong"),
    rule(columns),
    ...centred(`${ticketWords[first].yours} ${ticketWords[second].yours}`, columns, "plain"),
    `^^^^^^^${escaped(facts.number)}`,
    ...both((language) => facts.service[language], "double"),
    ...(facts.hasPriority ? both((language) => ticketWords[language].priority, "strong") : []),
    blank,
    ...whenCalled(facts, both),
    ...qr(facts, columns, both),
    rule(columns),
    ...both((language) => ticketWords[language].watch),
    ...both((language) => ticketWords[language][facts.address === undefined ? "missedNoQr" : "missed"]),
    rule(columns),
    ...rules(facts, columns),
    rule(columns),
    ...both((language) =>
      ticketWords[language].taken({ moment: dateInWords(facts.issuedAt, facts.timeZone, language) }),
    ),
  ];
}

type Size = "plain" | "strong" | "double";

const blank = "~";

type Say = (language: Language) => string;
type Both = (say: Say, size?: Size) => readonly string[];

/** How many are ahead, how long, and the appointment: as far as each is known. */
function whenCalled({ ahead, wait, appointmentAt, timeZone }: TicketFacts, both: Both): readonly string[] {
  const minute = 60_000;
  return [
    ...(appointmentAt === undefined
      ? []
      : both((language) => ticketWords[language].appointment({ time: timeOfDay(appointmentAt, timeZone) }), "strong")),
    ...(ahead === undefined
      ? []
      : both((language) => {
          const say = ticketWords[language];
          return wait || ahead === 0 ? say.ahead({ count: ahead }) : say.aboutAhead({ count: ahead });
        }, "double")),
    ...(wait === undefined
      ? []
      : both(
          (language) =>
            ticketWords[language].wait({ range: durationInWords(wait.low * minute, wait.high * minute, language) }),
          "strong",
        )),
  ];
}

/** Modules of three to eight dots: as large as the paper allows, up to a third of a hand. */
function qr({ address }: TicketFacts, columns: number, both: Both): readonly string[] {
  if (address === undefined) return [];
  const cell = columns >= 42 ? 7 : 6;
  const code = address.replaceAll(/[\\{}|;~]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`);
  return [blank, `{code:${code};option:qrcode,${cell},m}`, blank, ...both((language) => ticketWords[language].qrUse)];
}

/** In the visitor's language; in the other one they stand on the page behind the QR. */
function rules(facts: TicketFacts, columns: number): readonly string[] {
  const order = orderRules(facts, facts.language);
  return [
    ...centred(order.title, columns, "strong"),
    ...order.rules.flatMap((text, index) => left(`${index + 1}. ${text}`, columns)),
    ...order.notes.flatMap((text) => left(text, columns)),
  ];
}

function centred(text: string, columns: number, size: Size): readonly string[] {
  const lines = balanced(printableText(text), size === "double" ? Math.floor(columns / 2) : columns).map(escaped);
  if (size === "double") return lines.map((line) => `^^^${line}`);
  return size === "strong" ? lines.map((line) => `"${line}"`) : lines;
}

const left = (text: string, columns: number): readonly string[] =>
  wrapped(printableText(text), columns).map((line) => `|${escaped(line)}`);

/** A rule of plain dashes: printers differ in what they have for drawing lines. */
const rule = (columns: number): string => "\\-".repeat(columns);

const escaped = (text: string): string => text.replaceAll(/[\\|{}\-=_"`^~]/g, (character) => `\\${character}`);
