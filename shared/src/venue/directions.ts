/** Where an arrow points, seen by whoever stands before the glass. */
export const directions = [
  "left",
  "right",
  "ahead",
  "back",
  "ahead-left",
  "ahead-right",
  "upstairs",
  "downstairs",
] as const;
