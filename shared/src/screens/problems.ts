/** What can be wrong with one entry of a playlist. */
export const playlistProblems = [
  /** Its zone shows no such scene. */
  "scene-not-for-zone",
  /** No desk `other` is in use. */
  "unknown-desk",
  /** The desk `other` stands in another hall. */
  "desk-of-another-hall",
  /** Its id stands twice in the playlist. */
  "entry-twice",
  /** Its last day is before its first. */
  "ends-before-it-starts",
  /** Nothing of the name `other` has been written. */
  "unknown-item",
  /** The item `other` is not meant for this hall. */
  "item-of-another-hall",
  /** The item `other` is a template of emergencies, which only a takeover shows. */
  "takeover-only",
  /** Nobody has written words for the programme's entry `other`. */
  "unknown-entry",
  /** The words of the programme's entry `other` are not meant for this hall. */
  "entry-of-another-hall",
  /** Nobody has written the dossier `other`. */
  "unknown-dossier",
  /** No place `other` is in use. */
  "unknown-venue",
] as const;
export type PlaylistProblem = (typeof playlistProblems)[number];

/** One wrong entry of a refusal `playlist-wrong {entries}`; the words are in the console's catalogue. */
export type WrongEntry = {
  readonly entryId: string;
  readonly problem: PlaylistProblem;
  readonly other?: string;
};
