// An exhibition board to be made as a PDF: what the thread is asked, as plain data.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type DepartmentDossierRow } from "@openhall/shared/departments";

export const boardSizes = ["A4", "A1"] as const;
export type BoardSize = (typeof boardSizes)[number];

export interface BoardJob {
  readonly size: BoardSize;
  readonly language: Language;
  readonly hall: Bilingual;
  readonly department: Bilingual;
  readonly row: DepartmentDossierRow;
  /** Of its phone page: a QR code says it. */
  readonly address: string;
  /** Civil dates of the hall. */
  readonly printedOn: string;
  readonly approvedOn: string;
}
