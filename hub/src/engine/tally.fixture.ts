// Two small topics for tests of the engine: a tally that is counted, and a choir that answers what it hears.
import { accept, type Instant, refuse, type Topic, type TopicEvent } from "@openhall/shared/core";
import * as z from "zod";

interface Counted {
  readonly type: "Counted";
  readonly by: number;
  readonly at: Instant;
}
interface AlarmSet {
  readonly type: "AlarmSet";
  readonly rings: Instant;
}
interface AlarmRung {
  readonly type: "AlarmRung";
  readonly rings: Instant;
  readonly at: Instant;
}
type TallyEvent = Counted | AlarmSet | AlarmRung;

export interface TallyState {
  total: number;
  alarms: Instant[];
  rung: Instant[];
}

const commands = {
  count: { payload: z.strictObject({ by: z.int().default(1) }), roles: ["kiosk", "clerk"] },
  alarm: { payload: z.strictObject({ rings: z.string() }), roles: ["clerk"] },
  ring: { payload: z.strictObject({ rings: z.string() }), roles: ["system"] },
  explode: { payload: z.strictObject({}), roles: ["clerk"] },
} as const;

type TallyCommand =
  | { readonly type: "count"; readonly payload: { readonly by: number } }
  | { readonly type: "alarm" | "ring"; readonly payload: { readonly rings: Instant } }
  | { readonly type: "explode"; readonly payload: object };

const room = z.object({ total: z.number() });

/** Streams `tally.sum/room` for all devices of the hall “room”, and `tally.page/<n>` on demand: whether n is reached. */
export const tally: Topic<TallyState, TallyEvent, unknown, TallyCommand> = {
  name: "tally",
  reads: [],
  commands,
  initial: () => ({ total: 0, alarms: [], rung: [] }),
  decide(command, state, { now }) {
    switch (command.type) {
      case "count":
        if (command.payload.by === 0) return refuse("nothing-to-count", { total: state.total });
        return accept([{ type: "Counted", by: command.payload.by, at: now }], {
          total: state.total + command.payload.by,
        });
      case "alarm":
        return accept([{ type: "AlarmSet", rings: command.payload.rings }], null);
      case "ring":
        return accept([{ type: "AlarmRung", rings: command.payload.rings, at: now }], null);
      case "explode":
        throw new Error("a bug in a rule");
    }
  },
  evolve(state, event) {
    if (event.type === "Counted") state.total += event.by;
    if (event.type === "AlarmSet") state.alarms = [...state.alarms, event.rings].toSorted();
    if (event.type === "AlarmRung") {
      state.alarms = state.alarms.filter((rings) => rings !== event.rings);
      state.rung.push(event.at);
    }
    return state;
  },
  nextDue: (state) => state.alarms[0],
  due: (state, now) =>
    state.alarms
      .filter((rings) => rings <= now)
      .map((rings) => ({ command: "tally.ring", payload: { rings }, cause: `ring ${rings}` })),
  streams: [
    {
      name: "tally.sum",
      roles: ["kiosk", "clerk"],
      hallOf: (_, scope) => (scope === "room" ? "room" : undefined),
      rows: { sum: room },
      scopes: () => ["room"],
      keys: () => ["sum"],
      row: ({ total }) => ({ total }),
    },
    {
      name: "tally.page",
      roles: ["visitor", "clerk"],
      hallOf: (_, scope) => (/^\d+$/.test(scope) ? "room" : undefined),
      rows: { page: z.object({ missing: z.number() }) },
      scopes: () => [],
      keys: () => ["page"],
      row: ({ total }, scope) => ({ missing: Math.max(0, Number(scope) - total) }),
      follows: () => "tally.pages/room",
    },
  ],
  touches: (event, { total }) =>
    event.type === "Counted"
      ? [
          { stream: "tally.sum/room", key: "sum" },
          { stream: "tally.pages/room" },
          { stream: `tally.page/${total}`, key: "page" },
        ]
      : [],
};

interface ChoirState {
  heard: number;
}

/** Sings on whatever it hears, `depth` voices deep; each voice is a reaction to the one before. */
export function createChoir(depth: number): Topic<ChoirState> {
  const sing = (voice: number) => ({ command: "choir.sing", payload: { voice }, cause: `voice ${voice}` });
  return {
    name: "choir",
    reads: ["tally", "choir"],
    commands: { sing: { payload: z.strictObject({ voice: z.int() }), roles: ["system"] } },
    initial: () => ({ heard: 0 }),
    decide: ({ payload }) => {
      const { voice } = z.object({ voice: z.int() }).parse(payload);
      return voice > depth ? refuse("no-such-voice") : accept([{ type: `Sung${voice}` }], null);
    },
    evolve: (state) => ({ heard: state.heard + 1 }),
    react: ({ event }: TopicEvent) => {
      if (event.type === "Counted") return [sing(1)];
      return event.type.startsWith("Sung") ? [sing(Number(event.type.slice("Sung".length)) + 1)] : [];
    },
    streams: [],
    touches: () => [],
  };
}
