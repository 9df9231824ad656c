// A link with no hub behind it, for tests and for looking at pages. It is never part of the built apps.
import { type Instant, millisecondsOf, type Row } from "@openhall/shared/core";
import { type Link, type StreamView } from "@openhall/shared/link";
import { type Duty, type Report, type Answer, type Welcome } from "@openhall/shared/wire";
import { ref, type Ref, shallowReactive, type ShallowReactive, shallowRef } from "vue";

export interface SentCommand {
  readonly type: string;
  readonly payload: unknown;
  readonly keepTrying: boolean;
  /** Given by the sender. */
  readonly id: string | undefined;
  /** Gives the hub's answer. */
  answer(answer: Answer): void;
}

type ViewStatus = StreamView["status"]["value"];

class FakeView implements StreamView {
  readonly stream: string;
  readonly rows: ShallowReactive<Record<string, Row>> = shallowReactive<Record<string, Row>>({});
  readonly status: Ref<ViewStatus> = ref("empty");
  readonly version = ref(0);
  readonly epoch = ref(1);
  readonly heardAt: Ref<Instant | undefined> = ref();

  constructor(stream: string) {
    this.stream = stream;
  }
}

/** Live from the start, in hall V01; the hub's clock stands still until `now` is set. */
export class FakeLink implements Link {
  readonly status: Ref<Link["status"]["value"]> = ref("live");
  readonly refusal: Ref<Link["refusal"]["value"]> = ref();
  readonly welcome: Ref<Welcome | undefined>;
  readonly now: Ref<Instant>;
  readonly sent: SentCommand[] = [];
  readonly #views = new Map<string, FakeView>();

  constructor(now: Instant = "2026-09-16T02:20:00.000Z") {
    this.now = ref(now);
    this.welcome = shallowRef({ epoch: 1, at: now, sender: { id: "device:K1", role: "kiosk", hallId: "V01" } });
  }

  hubNow(): number {
    return millisecondsOf(this.now.value);
  }

  open(stream: string): FakeView {
    const view = this.#views.get(stream) ?? new FakeView(stream);
    this.#views.set(stream, view);
    return view;
  }

  close(stream: string): void {
    this.#views.delete(stream);
  }

  send(type: string, payload: unknown, options?: { keepTrying?: boolean; id?: string }): Promise<Answer> {
    return new Promise((answer) => {
      this.sent.push({ type, payload, keepTrying: options?.keepTrying ?? false, id: options?.id, answer });
    });
  }

  rendered(): void {}
  /** What the page has said of itself. */
  readonly reported: Report[] = [];
  readonly duty = ref<Duty>();
  showing(): void {}

  report(report: Report): void {
    this.reported.push(report);
  }

  end(): void {}

  /** Commands of one type, oldest first. */
  sentOf(type: string): SentCommand[] {
    return this.sent.filter((command) => command.type === type);
  }

  /** Rows arrive from the hub; undefined takes a row away. */
  put(stream: string, rows: Record<string, Row | undefined>): void {
    const view = this.open(stream);
    for (const [key, row] of Object.entries(rows)) {
      if (row) view.rows[key] = row;
      else delete view.rows[key];
    }
    view.status.value = "live";
    view.version.value += 1;
    view.heardAt.value = this.now.value;
  }

  /** The connection breaks; every stream stays as it was last known. */
  lose(): void {
    this.status.value = "lost";
    for (const view of this.#views.values()) if (view.status.value === "live") view.status.value = "kept";
  }

  /** The hub turns the page away. */
  turnAway(refusal: Link["refusal"]["value"]): void {
    this.status.value = "refused";
    this.refusal.value = refusal;
  }
}
