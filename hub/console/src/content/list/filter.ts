// Which items are listed, and in which order. Pure.
import { type KeyedRow } from "@openhall/shared/link";
import { type ContentItemRow, type DossierTemplate } from "@openhall/shared/publishing";
import { templateOf } from "../dossier/dossier-draft.ts";
import { isOwn, type ItemState, type Person, statesOf, taskFor } from "../item-state.ts";

export interface Filter {
  readonly text: string;
  /** Empty for every kind. */
  readonly kind: ContentItemRow["kind"] | "";
  /** Of dossiers; empty for every one. */
  readonly template: DossierTemplate | "";
  /** Empty for all but discarded ones. */
  readonly state: ItemState | "";
  /** Empty for every hall. */
  readonly hallId: string;
  readonly mine: boolean;
  /** Only what this person has to do something about. */
  readonly waiting: boolean;
}

export const noFilter: Filter = {
  text: "",
  kind: "",
  template: "",
  state: "",
  hallId: "",
  mine: false,
  waiting: false,
};

export type ListedItem = KeyedRow<ContentItemRow>;

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

function fits(id: string, row: ContentItemRow, filter: Filter, person: Person): boolean {
  const states = statesOf(row);
  return (
    (filter.state === "" ? !states.every((state) => state === "discarded") : states.includes(filter.state)) &&
    (filter.kind === "" || row.kind === filter.kind) &&
    (filter.kind !== "dossier" || filter.template === "" || templateOf(id) === filter.template) &&
    (filter.hallId === "" || row.hallIds.includes(filter.hallId)) &&
    (!filter.mine || isOwn(row, person)) &&
    (!filter.waiting || taskFor(row, person) !== undefined) &&
    plain(row.title.zh + row.title.en + (row.kind === "dossier" ? id : "")).includes(plain(filter.text))
  );
}

/** What waits for this person first, then what changed last. */
export function listed(
  items: ReadonlyMap<string, ContentItemRow>,
  filter: Filter,
  person: Person,
): readonly ListedItem[] {
  const rank = (row: ContentItemRow): number => (taskFor(row, person) ? 0 : 1);
  return [...items]
    .map(([key, row]) => ({ key, row }))
    .filter(({ key, row }) => fits(key, row, filter, person))
    .toSorted(
      (one, other) =>
        rank(one.row) - rank(other.row) ||
        (one.row.changedAt < other.row.changedAt ? 1 : one.row.changedAt > other.row.changedAt ? -1 : 0),
    );
}
