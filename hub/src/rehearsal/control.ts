import { type Refusal } from "@openhall/shared/core";
import { type RehearsalWish } from "./wish.ts";

export type RehearsalState = { readonly on: false } | ({ readonly on: true } & RehearsalWish);

/** What an administrator asks for; a rehearsal that is on already begins anew. */
export type RehearsalRequest =
  | { readonly on: false }
  | {
      readonly on: true;
      readonly speed?: number | undefined;
      readonly seed?: string | undefined;
      readonly force: boolean;
    };

/** Everything is ready: once `carryOut` is called the hub ends, and another comes up on its port. */
export type Prepared =
  | { readonly ok: true; readonly state: RehearsalState; readonly carryOut: () => void }
  | { readonly ok: false; readonly refusal: Refusal };

/** The switch between a venue and a rehearsal of it. */
export interface RehearsalControl {
  state(): RehearsalState;
  /**
   * Refused: `visitors-in-hall` (with their `count`) unless forced, `try-again` while another change is under way,
   * `rehearsal-not-possible` with the `reason` in plain words.
   */
  prepare(wanted: RehearsalRequest): Promise<Prepared>;
}
