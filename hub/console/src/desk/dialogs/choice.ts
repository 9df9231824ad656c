/** One of many things that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Set in front, such as the letter of the queue. */
  readonly mark?: string;
  readonly note?: string;
  /** What else finds it. */
  readonly alsoFoundBy?: readonly string[];
}
