import { type DepartmentSection, type DossierLine, type PolicySection } from "../publishing/index.ts";

/** What has sections of lines: a row, or a version that is being written. */
export interface Sectioned {
  readonly sections: readonly { readonly id: string; readonly lines: readonly DossierLine[] }[];
}

export const linesOf = ({ sections }: Sectioned, section: DepartmentSection | PolicySection): readonly DossierLine[] =>
  sections.find(({ id }) => id === section)?.lines ?? [];
