// One day of one hall: what all its people share.
import { type Chance } from "./chance.ts";
import { type DayHours } from "./day-hours.ts";
import { type HallView } from "./hall-view.ts";
import { type Send } from "./people.ts";
import { type Play } from "./play.ts";
import { type Traits } from "./traits.ts";

/** One of ours who has a number. What happens once in a visit changes these. */
export interface Visitor {
  readonly token: string;
  readonly traits: Traits;
  /** Draws that come up on the way. */
  readonly chance: Chance;
  /** Has not come when called, so that the next call finds them. */
  wasMissed: boolean;
  /** What comes up at the desk has come up. */
  matterIsOver: boolean;
  /** Is on the way back already. */
  isComingBack: boolean;
  /** Milliseconds of the visit that were left when it was interrupted. */
  leftMs: number | undefined;
}

export interface HallDay {
  readonly hallId: string;
  readonly hours: DayHours;
  readonly play: Play;
  readonly send: Send;
  readonly view: HallView;
  readonly chance: Chance;
  /** Ours, by the id of their ticket. */
  readonly visitors: Map<string, Visitor>;
}
