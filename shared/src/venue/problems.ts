/** What can be wrong with one row of a set-up. */
export const venueProblems = [
  /** Its id stands twice in the file. */
  "twice-in-file",
  /** Its id belongs to another hall, `other`, in which tickets and figures may name it. */
  "in-another-hall-already",
  /** No hall `other` is in use. */
  "unknown-hall",
  /** A profile names a service `other` that is not in use. */
  "unknown-service",
  /** A profile names a service `other` of another hall. */
  "service-of-another-hall",
  /** A profile names the service `other` twice. */
  "service-twice",
  /** A desk names a profile `other` that is not in use. */
  "unknown-profile",
  /** A desk names a profile `other` of another hall. */
  "profile-of-another-hall",
  /** The desk `other` of the hall has the same number. */
  "number-taken",
  /** A desk panel names no desk. */
  "panel-without-desk",
  /** A display that is no desk panel names a desk. */
  "desk-without-panel",
  /** A desk panel names a desk `other` that is not in use. */
  "unknown-desk",
  /** A desk panel names a desk `other` of another hall. */
  "desk-of-another-hall",
  /** Two of its hours overlap on day `other`, 1 Monday … 7 Sunday. */
  "hours-overlap",
  /** Its subject `other` stands twice. */
  "subject-twice",
  /** A venue has the room `other` twice. */
  "room-twice",
  /** A venue or one of its rooms names a way from a device `other` that is not in use. */
  "unknown-device",
  /** A venue or one of its rooms names two ways from the device `other`. */
  "way-twice",
] as const;
export type VenueProblem = (typeof venueProblems)[number];

/** One wrong row of a refusal `venue-file-wrong {rows}`; the words are in the console's catalogue. */
export type WrongVenueRow = {
  readonly table: string;
  readonly id: string;
  readonly problem: VenueProblem;
  readonly other?: string;
};
