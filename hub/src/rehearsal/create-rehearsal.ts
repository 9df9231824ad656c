// A rehearsal: a clock that is held, and people who live a venue's days on it.
import { type RunningEngine } from "../engine/create-engine.ts";
import { type Engine } from "../engine/engine.ts";
import { type Clock } from "../engine/ports.ts";
import { type Log } from "../log.ts";
import { type Streams } from "../streams/create-streams.ts";
import { createChance } from "./chance.ts";
import { firstMorning } from "./day-hours.ts";
import { liveHallDays } from "./hall-days.ts";
import { followHalls } from "./hall-view.ts";
import { createHeldClock } from "./held-clock.ts";
import { createSend } from "./people.ts";
import { createPlay, type Play } from "./play.ts";
import { type SetUp } from "./set-up.ts";
import { rehearsedStaff } from "./staff.ts";

export interface RehearsalOptions {
  /** How many times as fast as the world's the clock runs; `Infinity` is as fast as the machine can. */
  readonly speed: number;
  readonly seed: string;
  readonly setUp: SetUp;
  /** Milliseconds since 1970 in the world outside: which day is rehearsed, and what makes this rehearsal another than the last. */
  readonly today: number;
  /** Of the visitors that the desks could serve, how many come. */
  readonly load?: number;
  /** What has passed of the day when the doors open to screens and people: desks are at work and visitors wait. */
  readonly headStartMs?: number;
  readonly onRefused?: (type: string, code: string) => void;
  readonly onEvening?: (days: number) => Promise<void>;
}

/** The parts of a hub that a rehearsal plays on. */
export interface RehearsalStage {
  readonly engine: RunningEngine;
  readonly streams: Streams;
  readonly log: Log;
}

export interface Rehearsal {
  readonly speed: number;
  readonly seed: string;
  /** The hub's clock in the rehearsal. */
  readonly clock: Clock;
  /**
   * The streams' epoch: no other rehearsal's and not that of the venue outside, so that no page takes rows of one for rows of
   * another.
   */
  readonly epoch: number;
  /** Throws where the set-up is refused. */
  setUp(engine: Engine): Promise<void>;
  /** Lets the first people in, and goes on by itself from when it resolves: the doors may open. */
  begin(stage: RehearsalStage): Promise<void>;
  /** Nobody does anything any more. */
  stop(): void;
}

/** Of a venue file. */
const mostStaff = 1_000;
/** Busy, with long waits at ten and at three, and nobody left at closing. */
const usualLoad = 0.75;
const usualHeadStartMs = 10 * 60_000;

export function createRehearsal(options: RehearsalOptions): Rehearsal {
  const { speed, seed, setUp, today, headStartMs = usualHeadStartMs } = options;
  const morning = Math.min(...setUp.halls.map((hall) => firstMorning(today, hall)));
  const clock = createHeldClock(morning, speed);

  return {
    speed,
    seed,
    clock,
    epoch: today,
    setUp: (engine) => importSetUp(engine, setUp),
    async begin(stage) {
      const play = createPlay({
        clock,
        settled: () => stage.engine.settled(),
        onTrouble: (error) => stage.log.warn({ error }, "Somebody in the rehearsal has given up"),
      });
      letPeopleIn(play, stage, options);
      clock.hurryTo(morning + headStartMs);
      await play.playTo(morning + headStartMs);
      void play.playTo(Infinity);
    },
    stop: () => clock.end(),
  };
}

async function importSetUp(engine: Engine, setUp: SetUp): Promise<void> {
  const answer = await engine.submit({
    id: "rehearsal-set-up",
    type: "venue.import",
    payload: { ...setUp, staff: [...setUp.staff, ...rehearsedStaff(setUp.desks)].slice(0, mostStaff) },
    sender: { id: "system", role: "system" },
  });
  if (!answer.ok) throw new Error(`The rehearsal's set-up was refused: ${JSON.stringify(answer.refusal)}`);
}

function letPeopleIn(play: Play, { engine, streams }: RehearsalStage, options: RehearsalOptions): void {
  const { setUp, seed, load = usualLoad, onRefused, onEvening } = options;
  const send = createSend(engine, onRefused ? { onRefused } : {});
  const viewOf = followHalls(streams);
  const chance = createChance(seed);
  for (const { id: hallId } of setUp.halls)
    play.begin(() =>
      liveHallDays({ hallId, play, send, view: viewOf(hallId), chance: chance.of(hallId), load, onEvening }),
    );
}
