// Two halls with displays, people of every role, the gate and the screens: commands in, events and rows out.
import { type Decision, later, type Role, type Row, type Sender, type Topic, type Touch } from "../core/index.ts";
import { type PublishingReads, type PublishingState, publishingTopic } from "../publishing/index.ts";
import { sampleVenue } from "../samples/index.ts";
import { type DisplayDevice, type VenueState } from "../venue/index.ts";
import { screensTopic } from "./index.ts";
import { type ScreensReads, type ScreensState } from "./state.ts";

const display = (id: string, hallId: string): DisplayDevice => ({
  id,
  hallId,
  kind: "display",
  name: id,
  diagonalInches: 55,
  volume: 50,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "none",
  zone: hallId,
});

const [hall] = Object.values(sampleVenue.halls);
const [desk] = Object.values(sampleVenue.desks);
export const stageVenue: VenueState = {
  ...sampleVenue,
  halls: { H1: { ...hall!, id: "H1" }, H2: { ...hall!, id: "H2" } },
  desks: { ...sampleVenue.desks, X1: { ...desk!, id: "X1", hallId: "H2", number: 9 } },
  devices: Object.fromEntries(
    [display("B1", "H1"), display("B2", "H1"), display("C1", "H2")].map((device) => [device.id, device]),
  ),
};

const roles: Readonly<Record<string, Role>> = {
  m: "manager",
  e: "editor",
  r: "reviewer",
  a: "approver",
  s: "system",
};
export const senderOf = (name: string): Sender => ({ id: `user:${name}`, role: roles[name.slice(0, 1)] ?? "clerk" });

export const noticeContent = (zh: string, kind: "notice" | "emergency" = "notice") => ({
  kind,
  title: { zh, en: zh },
  body: { zh: "请看这里。", en: "Please look here." },
  ...(kind === "notice" ? { media: [] } : {}),
});

export const stageStart = "2026-09-14T02:00:00.000Z";

type AnyTopic = Topic<never, never, never, never>;
const topicOf = (name: string) => (name === "screens" ? screensTopic : publishingTopic) as unknown as AnyTopic;

export function createStage() {
  const states: { venue: VenueState; publishing: PublishingState; screens: ScreensState } = {
    venue: stageVenue,
    publishing: publishingTopic.initial(),
    screens: screensTopic.initial(),
  };
  const kept: Record<string, Record<string, Row>> = {};
  const approved = new Set<string>();
  let now = stageStart;
  let ids = 0;

  const reads = (): ScreensReads & PublishingReads => ({ venue: states.venue, publishing: states.publishing });

  function look(touches: readonly Touch[]): void {
    for (const family of screensTopic.streams)
      for (const scope of family.scopes(states.screens, reads())) {
        const stream = `${family.name}/${scope}`;
        const own = touches.filter((touch) => touch.stream === stream);
        const rows = (kept[stream] ??= {});
        const named = own.flatMap(({ key }) => key ?? []);
        for (const key of new Set([...family.keys(states.screens, scope, reads()), ...Object.keys(rows), ...named])) {
          if (key.endsWith("/") || !own.some((touch) => isTouchOf(touch, key))) continue;
          const row = family.row(states.screens, scope, key, reads());
          if (row) rows[key] = row;
          else delete rows[key];
        }
      }
  }

  function decide(sender: Sender, command: string, payload: unknown): Decision {
    const [name = "", type = ""] = command.split(".");
    const topic = topicOf(name);
    const data = topic.commands[type]?.payload.safeParse(payload);
    if (!data?.success) throw new Error(`Malformed: ${command} ${JSON.stringify(payload)}`);
    const context = { now, id: `T${(ids += 1)}`, secret: "s", sender, reads: reads() };
    return topic.decide({ type, payload: data.data } as never, states[name as "screens"] as never, context as never);
  }

  function carryOut(
    topic: "publishing" | "screens",
    { events }: { readonly events: readonly { type: string }[] },
  ): void {
    for (const event of events) {
      states[topic] = topicOf(topic).evolve(states[topic] as never, event as never) as never;
      if (event.type === "ItemApproved") approved.add((event as unknown as { hash: string }).hash);
      const topicEvent = { topic, event };
      if (topic === "screens") look(screensTopic.touches(event as never, states.screens, reads()));
      else look(screensTopic.touchesOfRead?.(states.screens, reads(), topicEvent) ?? []);
      if (topic === "screens") continue;
      for (const { command, payload } of screensTopic.react?.(topicEvent, states.screens, reads()) ?? [])
        send("s", command, payload);
    }
  }

  function send(who: string, command: string, payload: unknown = {}): Decision {
    const decision = decide(senderOf(who), command, payload);
    if ("events" in decision) carryOut(command.startsWith("screens.") ? "screens" : "publishing", decision);
    return decision;
  }

  /** The result of an accepted command. */
  function done(who: string, command: string, payload: unknown = {}): Record<string, unknown> {
    const decision = send(who, command, payload);
    if ("refusal" in decision) throw new Error(`${command}: ${JSON.stringify(decision.refusal)}`);
    return decision.result as Record<string, unknown>;
  }

  function runDue(): void {
    for (let due = dueNow(); due.length > 0; due = dueNow())
      for (const { command, payload } of due) send("s", command, payload);
  }
  const dueNow = () => [
    ...(publishingTopic.due?.(states.publishing, now, reads()) ?? []),
    ...(screensTopic.due?.(states.screens, now, reads()) ?? []),
  ];

  look(Object.keys(stageVenue.halls).map((hallId) => ({ stream: `screens.hall/${hallId}` })));
  return {
    states,
    approved,
    kept,
    send,
    done,
    get now() {
      return now;
    },
    pass(ms: number) {
      now = later(now, ms);
      runDue();
    },
    setUp(change: (venue: VenueState) => VenueState) {
      states.venue = change(states.venue);
      const event = { topic: "venue", event: { type: "VenueImported" } };
      look(screensTopic.touchesOfRead?.(states.screens, reads(), event) ?? []);
    },
    hashOf: (itemId: string): string => states.publishing.items[itemId]?.versions.at(-1)?.hash ?? "0".repeat(64),
    rows: (stream: string): Record<string, Row> => kept[stream] ?? {},
    /** Every stream, made anew from the state. */
    rebuilt(): Record<string, Record<string, Row>> {
      const streams = screensTopic.streams.flatMap((family) =>
        family.scopes(states.screens, reads()).map((scope) => {
          const rows = family.keys(states.screens, scope, reads()).flatMap((key) => {
            const row = family.row(states.screens, scope, key, reads());
            return row ? [[key, row] as const] : [];
          });
          return [`${family.name}/${scope}`, Object.fromEntries(rows)] as const;
        }),
      );
      return Object.fromEntries(streams);
    },
    save(
      itemId: string,
      content: object = noticeContent(itemId),
      placement: object = { hallIds: ["H1", "H2"] },
      more = {},
    ) {
      return send("e1", "publishing.save-item", { itemId, content, placement, ...more });
    },
    /** Through the gate, by three people. */
    publish(itemId: string, content?: object, placement?: object, more?: object) {
      const saved = this.save(itemId, content, placement, more);
      if ("refusal" in saved) throw new Error(JSON.stringify(saved.refusal));
      const seen = { itemId, hash: this.hashOf(itemId) };
      done("e1", "publishing.submit-item", seen);
      done("r1", "publishing.review-item", { ...seen, scope: "whole", basis: "open" });
      done("a1", "publishing.approve-item", seen);
    },
  };
}

const isTouchOf = ({ key: touched }: Touch, key: string): boolean =>
  touched === undefined || touched === key || (touched.endsWith("/") && key.startsWith(touched));

export type Stage = ReturnType<typeof createStage>;
