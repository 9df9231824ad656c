// Addresses of calendars and tables that the hub makes of the programme.
import { type CivilDate, type Language } from "@openhall/shared/core";

interface Part {
  readonly venue?: string;
  readonly department?: string;
  readonly day?: CivilDate;
}

/** What a calendar follows: all of it or a part. */
export function feedPath(hallId: string, part: Part = {}): string {
  const query = new URLSearchParams(Object.entries(part)).toString();
  return `/programme/${hallId}/feed.ics${query === "" ? "" : `?${query}`}`;
}

/** Calendars on phones and computers subscribe to what has this scheme, where a browser would only download it. */
export const subscribeTo = (path: string, host = location.host): string => `webcal://${host}${path}`;

export const eventPath = (hallId: string, entryId: string): string => `/programme/${hallId}/entries/${entryId}.ics`;

export const tablePath = (hallId: string, language: Language): string =>
  `/programme/${hallId}/programme.csv?language=${language}`;
