// The lines of a section as they are read: those that hold today, by what they say something of.
import { type DossierLine, type DossierRow } from "@openhall/shared/publishing";

type Dossier = Pick<DossierRow, "sections">;

/** What is over is gone by itself. */
export const linesOf = (dossier: Dossier, section: string, today: string): readonly DossierLine[] =>
  (dossier.sections.find(({ id }) => id === section)?.lines ?? []).filter(
    ({ until }) => until === undefined || until >= today,
  );

export interface FieldOfLines {
  /** Undefined where the lines of a section are of one kind. */
  readonly field: string | undefined;
  readonly lines: readonly DossierLine[];
}

/** In the order of the first line of each. */
export function byField(lines: readonly DossierLine[]): readonly FieldOfLines[] {
  const fields = new Map<string | undefined, DossierLine[]>();
  for (const line of lines) fields.set(line.field, [...(fields.get(line.field) ?? []), line]);
  return [...fields].map(([field, ofField]) => ({ field, lines: ofField }));
}

export interface Branch {
  readonly line: DossierLine;
  readonly branches: readonly Branch[];
}

/** Lines as the tree that their `under` makes; what stands under nothing that is there is a root. */
export function treeOf(lines: readonly DossierLine[]): readonly Branch[] {
  const ids = new Set(lines.map(({ id }) => id));
  const seen = new Set<string>();
  const under = (parent: string | undefined): readonly Branch[] =>
    lines
      .filter((line) => (line.under !== undefined && ids.has(line.under) ? line.under : undefined) === parent)
      .filter(({ id }) => !seen.has(id))
      .map((line) => {
        seen.add(line.id);
        return { line, branches: under(line.id) };
      });
  return under(undefined);
}
