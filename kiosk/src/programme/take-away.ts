// Addresses that a visitor takes along on a phone.
import { type Entry } from "./entry.ts";

/** A picture of a page that is read well on a phone, in pixels. */
const pageWidth = 960;

/** The public page of one entry. */
export const pageOfEntry = (hallId: string, entryId: string): string => `/p/${hallId}/${entryId}`;

/** A file of an entry: what has several pages is looked at on the entry's page. */
export const addressOfFile = (hallId: string, entryId: string, { pages, mediumId }: Entry["media"][number]): string =>
  pages > 1 ? pageOfEntry(hallId, entryId) : addressOfPage(hallId, mediumId, 1);

export const addressOfPage = (hallId: string, mediumId: string, page: number): string =>
  `/programme/${hallId}/media/${mediumId}/${page}/${pageWidth}`;
