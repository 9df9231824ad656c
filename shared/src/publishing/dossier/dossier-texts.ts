// Every text of a dossier by its place: `sections.<section>.<line>.text.zh`.
import { type Bilingual } from "../../core/index.ts";
import { type Dossier } from "../content.ts";
import { both, type FieldText } from "../field-text.ts";
import { type DossierLine } from "./dossier.ts";

const bilingualColumns = ["value", "reason", "basis", "note", "organ"] as const;

export interface LineText {
  readonly field: string;
  readonly text: Bilingual;
  /** Its own text, without which it says nothing. */
  readonly isOwn: boolean;
}

/** What its lines say in both languages. */
export const pairsOfDossier = ({ sections }: Dossier): LineText[] =>
  sections.flatMap((section) =>
    section.lines.flatMap((line) => {
      const place = placeOf(section.id, line);
      return [
        { field: `${place}.text`, text: line.text, isOwn: true },
        ...bilingualColumns.flatMap((column) => {
          const text = line[column];
          return text ? [{ field: `${place}.${column}`, text, isOwn: false }] : [];
        }),
      ];
    }),
  );

/** [G152] Also numbers, which may be somebody's telephone, and addresses of links. */
export const textsOfDossier = (dossier: Dossier): FieldText[] => [
  ...pairsOfDossier(dossier).flatMap(({ field, text }) => both(field, text)),
  ...dossier.sections.flatMap(({ id, lines }) =>
    lines.flatMap((line) => {
      const place = placeOf(id, line);
      const { number, url } = line;
      return [
        ...(number === undefined ? [] : [{ field: `${place}.number`, text: number }]),
        ...(url === undefined ? [] : [{ field: `${place}.url`, text: url, isLink: true as const }]),
      ];
    }),
  ),
];

const placeOf = (section: string, { id }: DossierLine): string => `sections.${section}.${id}`;
