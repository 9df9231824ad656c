import { type RehearsalWish } from "./wish.ts";

/** For the terminal: that it is one, and what would play the same day again. */
export const describeRehearsal = ({ speed, seed }: RehearsalWish): string =>
  [
    "  演练 Rehearsal：来的都不是真的 nobody is real",
    `    速度 speed ${speed} · 种子 seed ${seed}  （同一种子重演同一天 the same seed plays the same day）`,
    "",
    "",
  ].join("\n");
