import { type directions } from "../venue/directions.ts";
import { defineWords } from "./define-words.ts";

export type Direction = (typeof directions)[number];

/** Where a way leads, seen by whoever stands before the glass. */
export const directionWords = defineWords<Record<Direction, string>>({
  zh: {
    left: "左",
    right: "右",
    ahead: "直行",
    back: "后方",
    "ahead-left": "左前方",
    "ahead-right": "右前方",
    upstairs: "上楼",
    downstairs: "下楼",
  },
  en: {
    left: "left",
    right: "right",
    ahead: "straight on",
    back: "behind you",
    "ahead-left": "ahead, left",
    "ahead-right": "ahead, right",
    upstairs: "upstairs",
    downstairs: "downstairs",
  },
});
