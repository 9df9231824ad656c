// What happened to a number, in plain sentences: who, where, why. Pure.
import { type Language, millisecondsOf } from "@openhall/shared/core";
import { type StoryMomentRow, type StoryTicketRow } from "@openhall/shared/queue";
import { callReasonWords, momentReasonWords, momentWords } from "./moment-words.ts";
import { storyWords } from "./story-words.ts";

/** How ids are called, and the hall's figures that a reason names. */
export interface StoryNames {
  readonly language: Language;
  readonly guardMinutes: number;
  service(serviceId: string): string;
  /** The number on the plate. */
  desk(deskId: string): string;
  staff(senderId: string): string;
}

export interface Story {
  readonly ticket: StoryTicketRow;
  readonly moments: readonly StoryMomentRow[];
}

/** Minutes of waiting that the ticket was given on entry. */
export const creditMinutesOf = ({ issuedAt, orderAt }: Pick<StoryTicketRow, "issuedAt" | "orderAt">): number =>
  Math.max(0, Math.round((millisecondsOf(issuedAt) - millisecondsOf(orderAt)) / 60_000));

/** One sentence for the moment at `index`. */
export function momentText(story: Story, index: number, names: StoryNames): string {
  const moment = story.moments[index];
  if (!moment) return "";
  const words = momentWords[names.language];
  const what = wordOf(moment);
  const message = words[what];
  if (typeof message === "string") return message;
  // A transfer to a desk names that desk as its reason.
  const deskId = what === "toDesk" ? moment.reason : moment.deskId;
  return message({
    desk: deskId === undefined ? "" : names.desk(deskId),
    service: moment.serviceId === undefined ? "" : names.service(moment.serviceId),
    reason: moment.what === "called" ? callReasonText(story, index, names) : reasonText(moment.reason, names.language),
  });
}

const wordOf = ({ what, serviceId }: StoryMomentRow) =>
  what === "transferred" ? (serviceId === undefined ? "toDesk" : "toService") : what;

function reasonText(reason: string | undefined, language: Language): string {
  const words: Readonly<Record<string, string>> = momentReasonWords[language];
  return reason !== undefined && Object.hasOwn(words, reason) ? (words[reason] ?? reason) : (reason ?? "");
}

/** Why the call at `index` was this number's. */
export function callReasonText({ ticket, moments }: Story, index: number, names: StoryNames): string {
  const reason = moments[index]?.reason ?? "order";
  const words = callReasonWords[names.language];
  const known = reason === "returning" ? returningOf(moments.slice(0, index)) : reason;
  if (!isKnown(known)) return reason;
  const message = words[known];
  const figures = { guard: names.guardMinutes, credit: creditMinutesOf(ticket) };
  return typeof message === "string" ? message : message(figures);
}

type KnownReason = keyof typeof callReasonWords.zh;

const isKnown = (reason: string): reason is KnownReason => Object.hasOwn(callReasonWords.zh, reason);

/** Where the visitor was away, by the latest moment that says so. */
function returningOf(before: readonly StoryMomentRow[]): string {
  const back = before.findLast(({ what }) => what === "returned" || what === "gave-way" || what === "transferred");
  if (!back) return "returning";
  return `returning-${back.what === "returned" ? back.reason : back.what}`;
}

/** Who did it; empty where that is not known. */
export function actorText(actor: string | undefined, names: StoryNames): string {
  const say = storyWords[names.language];
  if (actor === undefined) return "";
  const [kind, id = ""] = [actor.slice(0, actor.indexOf(":")), actor.slice(actor.indexOf(":") + 1)];
  if (actor === "system") return say.actorHub;
  if (kind === "ticket" || kind === "visitor" || actor === "visitor") return say.actorVisitor;
  if (kind === "device") return say.actorDevice({ device: id });
  return names.staff(actor);
}

/** Index of the latest call that was not undone, or -1. */
export function latestCall(moments: readonly StoryMomentRow[]): number {
  const undoneAt = moments.findLastIndex(({ what, reason }) => what === "undone" && reason === "call");
  const last = moments.findLastIndex(({ what }) => what === "called");
  return undoneAt > last ? moments.slice(0, last).findLastIndex(({ what }) => what === "called") : last;
}
