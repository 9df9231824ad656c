// Six kiosks and nine clerks for eight desks, all as fast as the hub lets them, each by a socket of its own.
import { type Refusal } from "@openhall/shared/core";
import { takenTicketSchema } from "@openhall/shared/queue";
import * as z from "zod";
import { type Caller, freshCommand } from "./caller.ts";
import { type Chance } from "./chance.ts";
import { type Ledger } from "./ledger.ts";
import { type Violation } from "./violations.ts";

export interface Crowd {
  /** Commands sent and not yet answered. */
  readonly underWay: number;
  /** Lets everybody go on from where they are. */
  work(): void;
  /** Nobody begins anything new; resolves when everything begun has been answered. */
  rest(): Promise<void>;
  /** Resolves in the instant of somebody's next answer. */
  nextAnswer(): Promise<void>;
  /** Refusals that no sound hub could give, since this was last asked. */
  news(): readonly Violation[];
}

interface People {
  readonly kiosks: readonly Caller[];
  readonly clerks: readonly Caller[];
  readonly serviceIds: readonly string[];
  readonly deskIds: readonly string[];
}

/** Each kiosk serves as many visitors at once; a hub under load must never have nothing to do. */
const visitorsPerKiosk = 3;
/** Visitors beyond these are sent away again, so that the line stays the same in a long torture. */
const mostWaiting = 120;

type Send = (caller: Caller, type: string, payload?: object, ...expected: readonly string[]) => Promise<unknown>;

export function createCrowd({ kiosks, clerks, serviceIds, deskIds }: People, ledger: Ledger, chance: Chance): Crowd {
  let isWorking = false;
  let underWay = 0;
  let waiting = 0;
  let goOn: (() => void)[] = [];
  let atRest = (): void => undefined;
  let atAnswer = (): void => undefined;
  let violations: Violation[] = [];
  /** Tokens by ticket, in the hands of the visitors. */
  const holders = new Map<string, string>();

  /** Undefined when refused, which may only be for one of the `expected` reasons. */
  const send: Send = async (caller, type, payload, ...expected) => {
    while (!isWorking) await new Promise<void>((resolve) => goOn.push(resolve));
    const command = freshCommand(type, payload);
    underWay += 1;
    const answer = await caller.ask(command);
    underWay -= 1;
    atAnswer();
    if (!isWorking && underWay === 0) atRest();
    if (answer.ok) {
      ledger.record({ sender: caller.sender, command, answer });
      return answer.result;
    }
    if (!expected.includes(answer.refusal.code)) violations.push(unexpected(caller, type, answer.refusal));
    return undefined;
  };

  async function visit(kiosk: Caller, choice: Chance): Promise<void> {
    const serviceId = choice.pick(serviceIds);
    const taken = await send(kiosk, "queue.take-ticket", {
      serviceId,
      class: choice.happens(0.2) ? "priority" : "ordinary",
    });
    if (taken === undefined) return;
    const { ticketId, token } = takenTicketSchema.parse(taken);
    holders.set(ticketId, token);
    const leaves = waiting >= mostWaiting || choice.happens(0.1);
    await send(kiosk, leaves ? "queue.cancel" : "queue.confirm-ticket", { ticketId });
    if (!leaves) waiting += 1;
  }

  /** Calls twice at the same instant now and then: one of the two must be refused. */
  async function call(clerk: Caller, choice: Chance): Promise<boolean> {
    const calls = Array.from({ length: choice.happens(0.3) ? 2 : 1 }, () =>
      send(clerk, "queue.call-next", {}, "nobody-waiting", "visitor-at-desk"),
    );
    const isCalled = (await Promise.all(calls)).some((result) => result !== undefined);
    if (isCalled) waiting -= 1;
    return isCalled;
  }

  async function serve(clerk: Caller, choice: Chance): Promise<void> {
    if (choice.happens(0.3)) await send(clerk, "queue.recall");
    if (choice.happens(0.1)) return miss(clerk, choice);
    if (choice.happens(0.5)) {
      await send(clerk, "queue.start");
      if (choice.happens(0.1)) return holdAndResume(clerk);
      if (choice.happens(0.1)) return transfer(clerk, choice);
    }
    await send(clerk, "queue.finish");
    // Whoever presses too late, or has already gone on, is told so.
    if (choice.happens(0.1) && (await send(clerk, "queue.undo", {}, "undo-superseded", "undo-too-late")))
      await send(clerk, "queue.finish");
  }

  /** Some come back, with nothing but the token; the others are given up. */
  async function miss(clerk: Caller, choice: Chance): Promise<void> {
    const ticketId = ticketIdOf(await send(clerk, "queue.miss"));
    const token = holders.get(ticketId);
    if (token !== undefined && choice.happens(0.5)) {
      await send(clerk, "queue.rejoin", { token });
      waiting += 1;
    } else await send(clerk, "queue.cancel", { ticketId });
  }

  async function holdAndResume(clerk: Caller): Promise<void> {
    const ticketId = ticketIdOf(await send(clerk, "queue.hold", { reason: "papers-kept" }));
    await send(clerk, "queue.resume", { ticketId });
    waiting += 1;
  }

  async function transfer(clerk: Caller, choice: Chance): Promise<void> {
    const serviceId = choice.pick(serviceIds);
    const moved = await send(clerk, "queue.transfer", { serviceId, place: "keep" }, "same-service");
    if (moved === undefined) await send(clerk, "queue.finish");
    else waiting += 1;
  }

  /** One clerk more than there are desks, so that a desk that is closed is fought for. */
  async function shift(clerk: Caller, choice: Chance): Promise<void> {
    const opened = await send(clerk, "queue.open-desk", { deskId: choice.pick(deskIds) }, "desk-taken");
    if (opened === undefined) return;
    while (!choice.happens(0.05)) if (await call(clerk, choice)) await serve(clerk, choice);
    // A visitor who has been called but not come is sent back to the line by the closing.
    const isCalled = choice.happens(0.5) && (await call(clerk, choice));
    await send(clerk, "queue.close-desk");
    if (isCalled) waiting += 1;
  }

  async function forever(life: (caller: Caller, choice: Chance) => Promise<void>, caller: Caller): Promise<never> {
    const choice = chance.fork();
    for (;;) await life(caller, choice);
  }

  for (const clerk of clerks) void forever(shift, clerk);
  for (const kiosk of kiosks) for (let visitor = 0; visitor < visitorsPerKiosk; visitor++) void forever(visit, kiosk);

  return {
    get underWay() {
      return underWay;
    },
    work() {
      isWorking = true;
      for (const resume of goOn) resume();
      goOn = [];
    },
    rest() {
      isWorking = false;
      return underWay === 0 ? Promise.resolve() : new Promise((resolve) => (atRest = resolve));
    },
    nextAnswer: () => new Promise((resolve) => (atAnswer = resolve)),
    news() {
      const news = violations;
      violations = [];
      return news;
    },
  };
}

const ticketIdOf = (result: unknown): string =>
  z.object({ ticketId: z.string() }).safeParse(result).data?.ticketId ?? "none";

const unexpected = ({ sender }: Caller, type: string, { code }: Pick<Refusal, "code">): Violation => ({
  promise: "lost",
  what: `${type} of ${sender} was refused: ${code}`,
});
