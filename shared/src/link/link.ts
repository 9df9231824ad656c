// What a page may know of its one connection to the hub. Stores use it; pages and components read stores.
import { type Instant, type Row } from "../core/index.ts";
import {
  type Answer,
  type Duty,
  type HandshakeRefusal,
  type Report,
  type Showing,
  type Welcome,
} from "../wire/index.ts";
import { type DeepReadonly, type Ref } from "vue";

/** `refused`: the hub turned us away (see `refusal`) and trying again by itself will not help. */
export type LinkStatus = "connecting" | "live" | "lost" | "refused";

/** One stream as the page has it. Rows are replaced key by key. */
export interface StreamView {
  readonly stream: string;
  /** Shallow-reactive, readonly; keyed as the topic's `rows.ts` says. */
  readonly rows: Readonly<Record<string, Row>>;
  /** `empty`: nothing yet; `kept`: last good rows of an earlier contact; `live`: in step with the hub; `refused`: not ours to see. */
  readonly status: DeepReadonly<Ref<"empty" | "kept" | "live" | "refused">>;
  /** Version and epoch of the rows shown; what a display acknowledges as rendered. */
  readonly version: DeepReadonly<Ref<number>>;
  readonly epoch: DeepReadonly<Ref<number>>;
  /** Hub time at which we last knew these rows to be true (snapshot, delta or beat). */
  readonly heardAt: DeepReadonly<Ref<Instant | undefined>>;
}

export interface Link {
  readonly status: DeepReadonly<Ref<LinkStatus>>;
  readonly refusal: DeepReadonly<Ref<HandshakeRefusal | "signed-out" | "revoked" | undefined>>;
  readonly welcome: DeepReadonly<Ref<Welcome | undefined>>;
  /**
   * The hub's clock, milliseconds since 1970: last contact plus elapsed monotonic time, so many times as fast as a rehearsal
   * says; ours before the first contact.
   */
  hubNow(): number;
  /** The same view for the same name; joined while the link lives, rejoined after every reconnect. */
  open(stream: string): StreamView;
  /** Leaves the stream and forgets the view. */
  close(stream: string): void;
  /**
   * Sends a command and waits for the hub's answer. A lost link answers `{ ok: false, refusal: { code: "no-link" } }` at once,
   * and nothing was sent; `no-answer` means that it was, and may or may not have been done: the streams will tell.
   * `keepTrying` repeats the same command id until the hub has answered (a kiosk's confirmation); then `no-link` comes only
   * from a link that has ended or was refused.
   * `validForMs` sets `validUntil` in hub time, so that the command is never done late; it is meant in the person's own time,
   * also where a rehearsal's clock runs faster.
   * `id`: of an earlier attempt at the same command that had no answer, so that it is done once.
   */
  send(
    type: string,
    payload: unknown,
    options?: { validForMs?: number; keepTrying?: boolean; id?: string },
  ): Promise<Answer>;
  /** Acknowledges what the page has drawn: cumulative, at most once per two seconds unless somebody waits for it (`atOnce`). */
  rendered(view: StreamView, when?: { readonly atOnce: boolean }): void;
  /** Says how this machine is: the latest at most once per ten seconds, a change of its sound at once. */
  report(report: Report): void;
  /** Says what stands on the glass: at once, the latest of each 200 ms, and again to a hub that is heard anew. */
  showing(showing: Showing): void;
  /** What the hub has last said about who speaks here; it holds until its time and no longer. */
  readonly duty: DeepReadonly<Ref<Duty | undefined>>;
  /** Ends the connection for good. */
  end(): void;
}
