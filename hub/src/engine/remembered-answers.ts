import { type Instant, type Json, later } from "@openhall/shared/core";

/** What a repeat of an accepted command is answered with. */
export interface RememberedAnswer {
  readonly payloadHash: string;
  readonly version: number;
  readonly result: Json;
  readonly at: Instant;
}

/** Accepted answers kept per sender, and for how long. Source: architecture.md, “Commands have an id”. */
const answersPerSender = 1_000;
const keptForMs = 48 * 3_600_000;

/** [E4] The accepted answers by sender and command id, in order of acceptance; refusals are not remembered. */
export class RememberedAnswers {
  readonly #bySender = new Map<string, Map<string, RememberedAnswer>>();

  find(senderId: string, commandId: string): RememberedAnswer | undefined {
    return this.#bySender.get(senderId)?.get(commandId);
  }

  remember(senderId: string, commandId: string, answer: RememberedAnswer): void {
    let answers = this.#bySender.get(senderId);
    if (!answers) this.#bySender.set(senderId, (answers = new Map()));
    answers.set(commandId, answer);
    for (const [oldestId, oldest] of answers) {
      if (answers.size <= answersPerSender && !isTooOld(oldest.at, answer.at)) break;
      answers.delete(oldestId);
    }
  }

  /** Drops what is too old of every sender, also of those who have fallen silent. */
  forget(now: Instant): void {
    const keepFrom = later(now, -keptForMs);
    for (const [senderId, answers] of this.#bySender) {
      for (const [commandId, { at }] of answers) {
        if (at >= keepFrom) break;
        answers.delete(commandId);
      }
      if (answers.size === 0) this.#bySender.delete(senderId);
    }
  }

  toJson(): RememberedJson {
    return [...this.#bySender].map(([sender, answers]) => [sender, [...answers]]);
  }

  restore(json: RememberedJson): void {
    for (const [sender, answers] of json) this.#bySender.set(sender, new Map(answers));
  }
}

/** The days are compared first, because that costs nothing and nearly always answers. */
const isTooOld = (at: Instant, now: Instant): boolean =>
  at.slice(0, 10) !== now.slice(0, 10) && at < later(now, -keptForMs);

export type RememberedJson = [sender: string, answers: [commandId: string, answer: RememberedAnswer][]][];
