/** What a refusal is about, as people say it; empty where it is about no such thing. */
export interface RefusalParameters {
  readonly code: string;
  /** The clerk's name. */
  readonly clerk: string;
  /** The number on the desk's plate. */
  readonly desk: string;
  readonly number: string;
  /** “9月16日 周三 14:00”. */
  readonly at: string;
  /** “14:00”. */
  readonly opensAt: string;
  /** How many rows, entries or items are wrong. */
  readonly rows: number;
  readonly count: number;
  /** How long to wait; 0 where that is not said. */
  readonly seconds: number;
  /** “28,640 万元”. */
  readonly money: string;
}
