// What is asked of a hub after each of its deaths, while nobody works.
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { type Caller } from "./caller.ts";
import { type ExpectedHall } from "./expected-hall.ts";
import { type HubApi, type Rows } from "./hub-api.ts";
import { type Entry, type Ledger } from "./ledger.ts";
import { compareHalls } from "./seen-hall.ts";
import { type TortureHall } from "./torture-hall.ts";
import { type Violation } from "./violations.ts";

/** Questions on the way at once, of each sender. */
const atOnce = 50;

async function inPortions<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    answers.push(...(await Promise.all(items.slice(from, from + atOnce).map(ask))));
  return answers;
}

async function repeat(caller: Caller, { command, answer }: Entry): Promise<readonly Violation[]> {
  const again = await caller.ask(command);
  if (isDeepStrictEqual(again, answer)) return [];
  const what = `${command.type} of ${caller.sender}: first ${JSON.stringify(answer)}, now ${JSON.stringify(again)}`;
  return [{ promise: "changedAnswer", what }];
}

/** Sends every command again that the hub must still know; the answers must be the first ones, and nothing must happen. */
export async function repeatAll(
  callers: readonly Caller[],
  ledger: Ledger,
  api: HubApi,
): Promise<readonly Violation[]> {
  const before = await api.readSequence();
  const violations = await Promise.all(
    callers.map((caller) => inPortions(ledger.remembered(caller.sender), (entry) => repeat(caller, entry))),
  );
  const written = (await api.readSequence()) - before;
  const doneTwice: Violation = { promise: "doneTwice", what: `repeating accepted commands wrote ${written} records` };
  return [...violations.flat(2), ...(written === 0 ? [] : [doneTwice])];
}

const ticketOf = z.object({ ticketId: z.string() });

/** Looks at every stream of the hall, and at the phones of the visitors whom `news` has changed. */
export async function lookAround(
  { hallId, deskIds, managerToken }: TortureHall,
  expected: ExpectedHall,
  news: readonly Entry[],
  api: HubApi,
): Promise<readonly Violation[]> {
  const read = async (stream: string, token?: string): Promise<Rows> => (await api.readStream(stream, token)) ?? {};
  const changed = new Set(
    news.flatMap(({ command, answer }) =>
      [command.payload, answer.result].flatMap((part) => ticketOf.safeParse(part).data?.ticketId ?? []),
    ),
  );
  const phones = await inPortions([...changed], async (id) => {
    const token = expected.tickets.get(id)?.token ?? "";
    return [id, await read(`queue.ticket/${token}`)] as const;
  });
  const desks = await inPortions(deskIds, async (id) => [id, await read(`queue.desk/${id}`, managerToken)] as const);
  return compareHalls(expected, {
    hall: await read(`queue.hall/${hallId}`, managerToken),
    board: await read(`queue.board/${hallId}`, managerToken),
    desks: Object.fromEntries(desks),
    tickets: Object.fromEntries(phones),
  });
}
