// What a made-up hall is like.

/** Times of day in minutes after midnight. */
export interface Shift {
  readonly from: number;
  readonly to: number;
  readonly desks: number;
}

export interface Service {
  readonly name: string;
  readonly shifts: readonly Shift[];
  /** Minutes of a visit, and its coefficient of variation. */
  readonly minutes: number;
  readonly variation: number;
  readonly visitsPerDay: number;
}

export interface Hall {
  readonly services: readonly Service[];
  readonly days: number;
  readonly firstDay: string;
  /** Zone of a civil date, as ISO writes it. */
  readonly zoneOf: (date: string) => string;
  /** Share of visitors who stand at the doors before they open, and for how many minutes at most. */
  readonly early: { readonly share: number; readonly minutes: number };
  /** Spread of the days: how fast everybody works, how many come. */
  readonly daySpread: { readonly pace: number; readonly visits: number };
  /** Groups of ten a day. */
  readonly groups: number;
  /** Shares of visitors. */
  readonly noShow: number;
  readonly leaving: number;
  readonly priority: number;
  /** Absences of a clerk per desk and day, half an hour each in the mean, that no plan shows. */
  readonly absences: number;
  /** Minutes by which a desk opens late, in the mean. */
  readonly late: number;
  /** From this day on every service has so many desks more (fewer, when negative). */
  readonly change?: { readonly fromDay: number; readonly desks: number };
}
