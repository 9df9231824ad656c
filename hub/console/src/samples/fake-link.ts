// A link without a hub: rows are put by hand, answers given by hand. For tests only.
import { type Instant, millisecondsOf, type Row } from "@openhall/shared/core";
import { type Link, type StreamView } from "@openhall/shared/link";
import { type Answer, type Welcome } from "@openhall/shared/wire";
import { ref, shallowReactive } from "vue";

export interface Sent {
  readonly type: string;
  readonly payload: unknown;
  readonly validForMs: number | undefined;
  readonly answer: (answer: Answer) => void;
}

interface Rows {
  readonly [key: string]: Row;
}

type FakeView = ReturnType<typeof createFakeView>;

const createFakeView = (stream: string) => ({
  stream,
  rows: shallowReactive<Record<string, Row>>({}),
  status: ref<StreamView["status"]["value"]>("empty"),
  version: ref(0),
  epoch: ref(1),
  heardAt: ref<Instant>(),
});

export type FakeLink = ReturnType<typeof createFakeLink>;

/** Live from the start; `now` stands still until it is set. */
export function createFakeLink(now: Instant) {
  const views = new Map<string, FakeView>();
  const status = ref<Link["status"]["value"]>("live");
  const refusal = ref<Link["refusal"]["value"]>();
  const welcome = ref<Welcome>();
  const clock = ref(now);
  const sent: Sent[] = [];
  let isEnded = false;

  const viewOf = (stream: string): FakeView => {
    const view = views.get(stream) ?? createFakeView(stream);
    views.set(stream, view);
    return view;
  };

  const link: Link = {
    status,
    refusal,
    welcome,
    hubNow: () => millisecondsOf(clock.value),
    open: viewOf,
    close: (stream) => void views.delete(stream),
    send: (type, payload, options) =>
      new Promise((answer) => sent.push({ type, payload, validForMs: options?.validForMs, answer })),
    rendered: () => undefined,
    report: () => undefined,
    showing: () => undefined,
    duty: ref(),
    end: () => (isEnded = true),
  };

  return {
    link,
    welcome,
    clock,
    sent,
    isEnded: () => isEnded,
    /** The hub says that the stream is these rows now. */
    show(stream: string, rows: Rows): void {
      const view = viewOf(stream);
      for (const key of Object.keys(view.rows)) if (!(key in rows)) delete view.rows[key];
      Object.assign(view.rows, rows);
      view.version.value += 1;
      view.heardAt.value = clock.value;
      view.status.value = "live";
    },
    lose(): void {
      status.value = "lost";
      for (const view of views.values()) view.status.value = "kept";
    },
    restore(): void {
      status.value = "live";
      for (const view of views.values()) view.status.value = "live";
    },
    /** The hub ends the connection, and with it all that was shown. */
    turnAway(code: NonNullable<Link["refusal"]["value"]>): void {
      for (const view of views.values()) {
        for (const key of Object.keys(view.rows)) delete view.rows[key];
        view.status.value = "refused";
      }
      refusal.value = code;
      status.value = "refused";
    },
  };
}
