// Commands on their way to the hub. Nothing is kept for later unless the sender asked for it by `keepTrying`.
import { instantOf } from "../core/index.ts";
import { type Answer, type CommandEnvelope } from "../wire/index.ts";
import { createCommandId } from "./ids.ts";
import { type Link } from "./link.ts";

/** Between a repeat and the next, where the link is there but the hub did not do it. */
const repeatAfterMs = 1000;

/** Answers that mean “not yet”: the hub itself is in trouble, the command has not been decided. */
const passing = new Set(["try-again", "too-many-requests"]);

const noLink: Answer = { ok: false, refusal: { code: "no-link" } };
const noAnswer: Answer = { ok: false, refusal: { code: "no-answer" } };

export interface Outbox {
  send: Link["send"];
  /** The link is live: what is being repeated goes out now. */
  live(): void;
  /** The link will not come back: what is being repeated is answered `no-link`. */
  end(): void;
}

interface OutboxWire {
  isLive(): boolean;
  hubNow(): number;
  /** Hub time that passes while a second passes here. */
  speed(): number;
  /** The hub's answer; undefined when none came in time or it was malformed. */
  deliver(envelope: CommandEnvelope): Promise<Answer | undefined>;
}

export function createOutbox(wire: OutboxWire): Outbox {
  const waiting = new Set<() => void>();
  let ended = false;
  const wakeAll = (): void => {
    for (const wake of waiting) wake();
  };

  /** Until the link is live again, or for `milliseconds`. */
  function rest(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(wake, milliseconds);
      function wake(): void {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      }
      waiting.add(wake);
    });
  }

  async function repeat(envelope: CommandEnvelope): Promise<Answer> {
    while (!ended) {
      const sent = wire.isLive();
      const answer = sent ? await wire.deliver(envelope) : undefined;
      if (answer && (answer.ok || !passing.has(answer.refusal.code))) return answer;
      if (!ended) await rest(wire.isLive() ? repeatAfterMs : undefined);
    }
    return noLink;
  }

  return {
    async send(type, payload, { validForMs, keepTrying = false, id } = {}) {
      const now = wire.hubNow();
      const validity = validForMs === undefined ? {} : { validUntil: instantOf(now + validForMs * wire.speed()) };
      const envelope = { id: id ?? createCommandId(now), type, payload, ...validity };
      if (keepTrying) return repeat(envelope);
      return wire.isLive() ? ((await wire.deliver(envelope)) ?? noAnswer) : noLink;
    },
    live: wakeAll,
    end() {
      ended = true;
      wakeAll();
    },
  };
}
