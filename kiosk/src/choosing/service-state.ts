// What a tile says of its service now. Pure: the rows come in.
import { type Instant, type Language } from "@openhall/shared/core";
import { type BoardServiceRow, type BoardWaitingRow } from "@openhall/shared/queue";
import { momentInWords } from "../hall/moment-in-words.ts";
import { waitInWords } from "../hall/wait-in-words.ts";
import { choosingWords } from "./choosing-words.ts";

/** When so few or fewer can still be taken, the tile says so. */
const fewAreLeft = 10;

/** Why no number can be taken: the code that the hub would refuse with, and the same in words. */
interface Unavailable {
  readonly refusal: "service-closed" | "quota-reached" | "no-more-today";
  readonly why: string;
}

/** The wait, as far as it is known, and how few can still be taken. */
interface Available {
  readonly refusal?: never;
  readonly ahead?: string;
  readonly wait?: string;
  readonly left?: string;
}

/** What will open it beforehand of its hours, and the same in words. */
export interface Opener {
  readonly at: Instant;
  readonly inWords: string;
}

export interface ServiceRows {
  readonly taking: BoardServiceRow | undefined;
  readonly waiting: BoardWaitingRow | undefined;
  readonly opener?: Opener | undefined;
}

interface Setting {
  /** The hub's clock, milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly language: Language;
}

export function stateService({ taking, waiting, opener }: ServiceRows, setting: Setting): Unavailable | Available {
  const say = choosingWords[setting.language];
  switch (taking?.taking ?? "open") {
    case "closed":
      return { refusal: "service-closed", why: openingInWords(taking?.opensAt, opener, setting) };
    case "full":
      return { refusal: "quota-reached", why: say.full };
    case "no-more":
      return { refusal: "no-more-today", why: say.noMore };
    case "open":
      return stateOpen(taking?.remaining, waiting, setting.language);
  }
}

function openingInWords(
  opensAt: Instant | undefined,
  opener: Opener | undefined,
  { now, timeZone, language }: Setting,
): string {
  const say = choosingWords[language];
  if (opener && (opensAt === undefined || opener.at <= opensAt)) return opener.inWords;
  return opensAt ? say.opens({ moment: momentInWords(opensAt, now, timeZone, language) }) : say.closed;
}

function stateOpen(remaining = Infinity, waiting: BoardWaitingRow | undefined, language: Language): Available {
  const say = choosingWords[language];
  const left = remaining <= fewAreLeft ? { left: say.left({ count: remaining }) } : {};
  if (!waiting) return left;
  const wait = waiting.wait && say.wait({ range: waitInWords(waiting.wait, language) });
  return { ahead: say.waiting({ count: waiting.count }), ...(wait && { wait }), ...left };
}
