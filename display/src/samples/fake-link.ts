// A link with no hub behind it, for tests. It is never part of the built app.
import { type Instant, instantOf, later, millisecondsOf, type Row } from "@openhall/shared/core";
import { type Link, type StreamView } from "@openhall/shared/link";
import { type Duty, type Report, type Showing, type Welcome } from "@openhall/shared/wire";
import { ref, type Ref, shallowReactive, shallowRef } from "vue";

type Writable<View> = {
  -readonly [Key in keyof View]: View[Key] extends { value: infer Value } ? Ref<Value> : View[Key];
};

interface FakeView extends Writable<Omit<StreamView, "rows">> {
  readonly rows: Record<string, Row>;
}

/** Starts at `now` as a page does that has just been opened: not connected, and with nothing kept. */
export function createFakeLink(now: Instant) {
  let time = now;
  const views = new Map<string, FakeView>();
  const status: Ref<Link["status"]["value"]> = ref("connecting");
  const refusal: Ref<Link["refusal"]["value"]> = ref();
  const welcome = shallowRef<Welcome>();
  /** What the page has said it has drawn, as `<stream> <version>`. */
  const acknowledged: string[] = [];
  const reported: Report[] = [];
  /** What the page has said stands on the glass. */
  const showed: Showing[] = [];
  const duty = ref<Duty>();

  function open(stream: string): FakeView {
    const view = views.get(stream) ?? {
      stream,
      rows: shallowReactive<Record<string, Row>>({}),
      status: ref<FakeView["status"]["value"]>("empty"),
      version: ref(0),
      epoch: ref(1),
      heardAt: ref<Instant>(),
    };
    views.set(stream, view);
    return view;
  }

  const link: Link = {
    status,
    refusal,
    welcome,
    hubNow: () => millisecondsOf(time),
    open,
    close: (stream) => void views.delete(stream),
    send: () => Promise.resolve({ ok: false, refusal: { code: "no-link" } }),
    rendered: (view) => void acknowledged.push(`${view.stream} ${view.version.value}`),
    report: (report) => void reported.push(report),
    showing: (showing) => void showed.push(showing),
    duty,
    end: () => {},
  };

  return {
    link,
    acknowledged,
    /** What the page has said of itself. */
    reported,
    showed,
    /** What the hub says about who speaks. */
    duty,
    now: () => time,
    pass(milliseconds: number): void {
      time = later(time, milliseconds);
    },
    /** The hub greets the page and tells these rows; undefined takes a row away. */
    tell(stream: string, rows: Record<string, Row | undefined>): void {
      welcome.value ??= {
        epoch: 1,
        at: time,
        publicUrl: "https://hall.linlan.example",
        sender: { id: "device:D1", role: "display", hallId: "V01" },
      };
      status.value = "live";
      const view = open(stream);
      for (const [key, row] of Object.entries(rows)) {
        if (row) view.rows[key] = row;
        else delete view.rows[key];
      }
      view.version.value += 1;
      view.status.value = "live";
      view.heardAt.value = time;
    },
    /** What an earlier contact left in the browser's storage. */
    keep(stream: string, rows: Record<string, Row>, heardAt: Instant): void {
      const view = open(stream);
      Object.assign(view.rows, rows);
      view.version.value = 7;
      view.status.value = "kept";
      view.heardAt.value = heardAt;
    },
    /** The hub greets the page from a rehearsal of this speed. */
    rehearse(speed: number): void {
      const sender = { id: "device:D1", role: "display", hallId: "V01" };
      welcome.value = { epoch: 1, at: time, sender, rehearsal: { speed } };
    },
    /** A beat of all streams. */
    beat(): void {
      for (const view of views.values()) view.heardAt.value = time;
    },
    lose(): void {
      status.value = "lost";
      for (const view of views.values()) if (view.status.value === "live") view.status.value = "kept";
    },
    turnAway(reason: NonNullable<Link["refusal"]["value"]>): void {
      status.value = "refused";
      refusal.value = reason;
    },
  };
}

export type FakeLink = ReturnType<typeof createFakeLink>;

/** The rows of `venue.hall/V01` in the demo city. */
export const hallRows: Record<string, Row> = {
  hall: {
    name: { zh: "市政务服务中心", en: "City Government Service Centre" },
    timeZone: "Asia/Shanghai",
    guardMinutes: 40,
    hours: [],
  },
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `desk/W${index + 1}`,
      {
        number: index + 1,
        name: { zh: "综合咨询", en: "General consultation" },
        queues: ["A"],
        priorityWindow: false,
      },
    ]),
  ),
};

/** Rows of `queue.board/V01`: seven queues, eight desks, and calls given as number → seconds ago. */
export function boardRows(now: Instant, calls: Record<string, number> = {}, open = true): Record<string, Row> {
  const rows: Record<string, Row> = {};
  for (const [index, queue] of [..."ABCDEFG"].entries()) rows[`waiting/${queue}`] = { count: 3 * index };
  for (let desk = 1; desk <= 8; desk += 1) rows[`desk/W${desk}`] = { open };
  for (const [index, [number, secondsAgo]] of Object.entries(calls).entries()) {
    const at = instantOf(millisecondsOf(now) - secondsAgo * 1000);
    rows[`call/${number}`] = { number, desk: `W${(index % 8) + 1}`, at, calls: 1 };
  }
  return rows;
}
