// The command loop: parse ▸ authorise ▸ dedupe ▸ decide ▸ evolve ▸ journal ▸ answer. Commands run one at a time; waiting
// begins only at the disk.
import { type FollowUp, type Instant, later, millisecondsOf, type Refusal } from "@openhall/shared/core";
import { type Answer } from "@openhall/shared/wire";
import { type EventLog } from "../journal/event-log.ts";
import { type SnapshotStore } from "../journal/snapshot-store.ts";
import { createAlarm } from "./alarm.ts";
import { type Engine, type EngineMode, type IncomingCommand } from "./engine.ts";
import { type BatchObserver, createGroupCommit } from "./group-commit.ts";
import { createHubTime } from "./hub-time.ts";
import { type Model } from "./model.ts";
import { type Clock, type EngineReport } from "./ports.ts";
import { payloadHashOf, recognise } from "./recognise.ts";
import { restore, saveSnapshots } from "./restore.ts";
import { type DecidableCommand, decidable, type Stamps, systemSender, takeTurn } from "./turn.ts";

export interface EngineParts {
  readonly model: Model;
  readonly log: EventLog;
  readonly snapshots: SnapshotStore;
  readonly observer: BatchObserver;
  readonly clock: Clock;
  readonly stamps: Stamps;
  /** Last sign of life of the hub before this start, where one is known. */
  readonly silentSince?: Instant | undefined;
  /** The journal has failed: the process must end and start again from the disk. */
  readonly onFault: (fault: unknown) => void;
  readonly report?: EngineReport;
  /** Snapshots are taken after this many records, not before `snapshotPauseMs` has passed since the last ones. */
  readonly snapshotEvery?: number;
  readonly snapshotPauseMs?: number;
  /** Days that sealed journal segments are kept. */
  readonly journalDaysKept?: number;
}

export interface RunningEngine extends Engine {
  readonly epoch: number;
  /** Sequence of the last record decided. */
  readonly sequence: number;
  readonly replayed: number;
  /** The hub's time: never behind the last record. */
  now(): Instant;
  /** Resolves when all that has been decided is on the disk and shown. */
  settled(): Promise<void>;
  /** Shows what the observer has held back. */
  nudge(): void;
  /** Lets commands in; read-only (the log is damaged, or the disk is full) until it is called again without. */
  start(how?: { readOnly?: boolean }): Promise<void>;
  /** Takes no more commands, waits for the disk, leaves snapshots behind. */
  stop(): Promise<void>;
}

/** Three years of audit. Source: domain-rules.md §6.3. */
const auditDays = 1_100;

/** Restores the state from disk; `start` lets commands in. */
export async function createEngine(parts: EngineParts): Promise<RunningEngine> {
  const { model, log, snapshots, clock, stamps, report } = parts;
  const { snapshotEvery = 5_000, snapshotPauseMs = 30_000, journalDaysKept = auditDays } = parts;
  const restored = await restore(model, log, snapshots);
  const { answers, epoch } = restored;
  const time = createHubTime(clock, restored.at);
  let { sequence } = restored;
  let mode: EngineMode = "starting";
  let snapshotSequence = sequence - restored.replayed;
  // A start that had much to replay owes a snapshot at once, or a hub that is killed again and again would start ever slower.
  let snapshotAt = Number.NEGATIVE_INFINITY;

  const commit = createGroupCommit(log, parts.observer, fail);

  function fail(fault: unknown): void {
    mode = "stopped";
    alarm.setTo(undefined);
    parts.onFault(fault);
  }

  /** A rule that throws may leave a state that the journal does not know: nothing more is built on it. */
  function orFail<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (fault) {
      fail(fault);
      return undefined;
    }
  }

  async function submit(command: IncomingCommand): Promise<Answer> {
    const startedAt = clock.now();
    while (commit.held) await commit.held;
    const answer = await decideAndWait(command);
    report?.answered?.(command.type, answer.ok ? "ok" : answer.refusal.code, (clock.now() - startedAt) / 1_000);
    return answer;
  }

  async function decideAndWait(command: IncomingCommand): Promise<Answer> {
    const known = recognise(model, command);
    if ("refusal" in known) return refusedWith(known.refusal);
    if (mode !== "ready" && mode !== "read-only") return refusedWith({ code: "try-again" });
    const answer = orFail(() => {
      if (mode === "ready") runDue();
      return decide(command, known);
    });
    if (!answer) return refusedWith({ code: "try-again" });
    scheduleWake();
    await commit.settled();
    takeSnapshotWhenDue();
    return answer;
  }

  function decide(incoming: IncomingCommand, command: DecidableCommand): Answer {
    const payloadHash = payloadHashOf(incoming.type, command.payload);
    const first = answers.find(incoming.sender.id, incoming.id);
    if (first && first.payloadHash !== payloadHash) return refusedWith({ code: "id-reused" });
    if (first) return { ok: true, version: first.version, result: first.result };
    if (mode === "read-only") return refusedWith({ code: "read-only" });
    const at = time.now();
    if (incoming.validUntil !== undefined && millisecondsOf(incoming.validUntil) < millisecondsOf(at))
      return refusedWith({ code: "too-late", validUntil: incoming.validUntil, at });
    return carryOut(incoming.type, incoming.id, payloadHash, command, at);
  }

  function carryOut(type: string, id: string, payloadHash: string, command: DecidableCommand, at: Instant): Answer {
    const turn = takeTurn(model, command, at, stamps);
    if ("refusal" in turn) return refusedWith(turn.refusal);
    sequence += 1;
    time.passed(at);
    const { sender } = command;
    const { result, events } = turn;
    model.advance(turn.touched, sequence);
    answers.remember(sender.id, id, { payloadHash, version: sequence, result, at });
    commit.add(
      {
        sequence,
        at,
        epoch,
        sender: sender.id,
        role: sender.role,
        commandId: id,
        command: type,
        payloadHash,
        result,
        events,
      },
      turn.touched,
    );
    return { ok: true, version: sequence, result };
  }

  /** [E6] Does what the rules of time want done by now; what they want twice is recognised by its cause. */
  function runDue(): void {
    for (let progress = true; progress;) {
      const at = time.now();
      const next = model.nextDue();
      if (next === undefined || next > at) return;
      progress = dueNow(at).map(carryOutOwn).some(Boolean);
      if (!progress) report?.warn?.("Something is due that cannot be done", { due: next });
    }
  }

  const dueNow = (at: Instant): FollowUp[] =>
    model.topics.flatMap((topic) => topic.due?.(model.stateOf(topic.name), at, model.readsOf(topic)) ?? []);

  function carryOutOwn(followUp: FollowUp): boolean {
    const command = decidable(model, followUp);
    const payloadHash = payloadHashOf(followUp.command, command.payload);
    if (answers.find(systemSender.id, followUp.cause)) return false;
    return carryOut(followUp.command, followUp.cause, payloadHash, command, time.now()).ok;
  }

  const alarm = createAlarm(clock, () => {
    if (mode !== "ready") return;
    if (!commit.held) orFail(runDue);
    scheduleWake();
  });

  const scheduleWake = (): void => alarm.setTo(mode === "ready" ? model.nextDue() : undefined);

  function takeSnapshotWhenDue(): void {
    const since = sequence - snapshotSequence;
    const rested = clock.now() - snapshotAt >= snapshotPauseMs || since >= 10 * snapshotEvery;
    if (since < snapshotEvery || !rested || commit.held || mode !== "ready") return;
    snapshotSequence = sequence;
    snapshotAt = clock.now();
    void commit.rest(() => void takeSnapshot().catch(warnOf("A snapshot could not be written"))).catch(parts.onFault);
  }

  async function takeSnapshot(): Promise<void> {
    answers.forget(time.now());
    snapshotSequence = sequence;
    await saveSnapshots(model, snapshots, { sequence, epoch, answers });
    const keepFrom = later(time.now(), -journalDaysKept * 86_400_000);
    await log.retain({ keepFrom, snapshotSequence: snapshots.coveredThrough() });
  }

  const warnOf = (message: string) => (error: unknown) => report?.warn?.(message, { error });

  /** The hub's silence ends when it takes commands: nobody could confirm anything while it restored or had no room. */
  function begin(): void {
    const at = time.now();
    const downtimeMs = parts.silentSince === undefined ? 0 : clock.now() - millisecondsOf(parts.silentSince);
    for (const topic of model.topics)
      (topic.resumed?.(model.stateOf(topic.name), downtimeMs, at) ?? []).forEach(carryOutOwn);
    runDue();
    scheduleWake();
  }

  return {
    submit,
    now: () => time.now(),
    epoch,
    replayed: restored.replayed,
    settled: () => commit.settled(),
    nudge: () => commit.nudge(),
    get mode() {
      return mode;
    },
    get sequence() {
      return sequence;
    },
    async start({ readOnly = false } = {}) {
      if (mode === "stopped") return;
      mode = readOnly ? "read-only" : "ready";
      if (!readOnly) begin();
      await commit.settled();
    },
    async stop() {
      if (mode === "stopped") return;
      const wasReady = mode === "ready";
      mode = "stopped";
      alarm.setTo(undefined);
      await commit.settled();
      if (wasReady) await takeSnapshot().catch(warnOf("A snapshot could not be written"));
    },
  };
}

const refusedWith = (refusal: Refusal): Answer => ({ ok: false, refusal });
