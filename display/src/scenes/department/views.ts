// What stands above a view of a department or a policy, and its cards. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type DepartmentDossierRow, linesOf } from "@openhall/shared/departments";
import { type Scene } from "@openhall/shared/screens";
import { type Aside } from "../programme/cards/aside-plan.ts";
import { both, type Card, type Part } from "../programme/cards/card.ts";
import { type CardRoom } from "../programme/cards/card-plan.ts";
import { noteCard } from "../programme/cards/note-cards.ts";
import { departmentViewWords, departmentWords } from "./department-words.ts";
import { exhibitionCards } from "./exhibition/exhibition-cards.ts";
import { correctionParts, dayOf, lineCard, sectionCards } from "./line-cards.ts";
import { departmentIn, policyIn, updatesIn } from "./read-rows.ts";
import { type DepartmentsTold } from "./told.ts";
import {
  bodyCards,
  commitmentCards,
  type Moment,
  officeCards,
  overviewCards,
  processCards,
  tourCards,
} from "./view-cards.ts";

const { zh, en } = departmentWords;

export type DossierScene = Extract<Scene, { kind: "department" | "policy" }>;
type DepartmentScene = Extract<Scene, { kind: "department" }>;

export interface List extends Omit<CardRoom, "glass" | "order" | "hasAge"> {
  readonly tries: readonly (readonly Card[])[];
}

export function listOf(scene: DossierScene, told: DepartmentsTold, moment: Moment): List {
  if (!told.isKnown) return noteList(both("", ""), both(zh.loading, en.loading));
  return scene.kind === "policy" ? policyList(scene.policyId, told) : departmentList(scene, told, moment);
}

const noteList = (title: Bilingual, note: Bilingual): List => ({
  title,
  tries: [[noteCard(note)]],
  mostColumns: 1,
  leastColumn: 15,
});

const notHere = both(zh.notHere, en.notHere);
const nothing = both(zh.nothing, en.nothing);

const listed = { mostColumns: 2, leastColumn: 15, keepsAll: true } as const;

function departmentList(scene: DepartmentScene, told: DepartmentsTold, moment: Moment): List {
  const { departmentId, view } = scene;
  const row = departmentIn(told, departmentId);
  const name = told.nameOf(departmentId) ?? row?.title ?? both("", "");
  if (!row) return noteList(name, notHere);
  const cards = cardsOf(scene, row, told, moment);
  const what = view === "overview" ? undefined : both(departmentViewWords.zh[view], departmentViewWords.en[view]);
  const empty = noteCard(view === "updates" ? both(zh.noUpdates, en.noUpdates) : nothing);
  return {
    ...listed,
    title: what ? both(`${name.zh} · ${what.zh}`, `${name.en}: ${what.en}`) : name,
    shorter: what ? [name] : [],
    tries: [cards.length === 0 ? [empty] : cards],
    ...(view === "overview" || view === "exhibition" ? { sideHeading: 7 } : {}),
    // A chart of steps is read down one column.
    ...(view === "process" ? { mostColumns: 1 } : {}),
    aside: asideOf(told, departmentId),
  };
}

function cardsOf(
  { view, departmentId }: DepartmentScene,
  row: DepartmentDossierRow,
  told: DepartmentsTold,
  moment: Moment,
): Card[] {
  switch (view) {
    case "overview":
      return overviewCards(row);
    case "exhibition":
      return exhibitionCards(row);
    case "offices":
      return officeCards(row);
    case "process":
      return processCards(row);
    case "commitments":
      return commitmentCards(row);
    case "tour":
      return tourCards(row, moment);
    case "updates":
      return updateCards(told, departmentId);
    default:
      return view satisfies never;
  }
}

const mostUpdates = 8;

const updateCards = (told: DepartmentsTold, departmentId: string): Card[] =>
  updatesIn(told, departmentId)
    .slice(0, mostUpdates)
    .map(({ key, title, body, date, correction }) => {
      const day: Part[] =
        date === undefined ? [] : [{ kind: "place", text: dayOf(date), rank: 0, secondRank: 1, colour: "live" }];
      const text: Part = { kind: "text", text: body, rank: 2, secondRank: 3, colour: "soft" };
      const parts: Part[] = [
        ...day,
        { kind: "title", text: title, rank: 0, secondRank: 1 },
        ...correctionParts(correction),
        text,
      ];
      return lineCard(key, { section: undefined, parts });
    });

const policySections = ["background", "goals", "content", "rules", "interpretation", "document"] as const;

function policyList(policyId: string, told: DepartmentsTold): List {
  const row = policyIn(told, policyId);
  if (!row) return noteList(both("", ""), notHere);
  const cards = [...bodyCards(row), ...policySections.flatMap((id) => sectionCards(id, linesOf(row, id)))];
  return {
    ...listed,
    title: row.title,
    tries: [cards.length === 0 ? [noteCard(nothing)] : cards],
    sideHeading: 6,
    aside: asideOf(told, "policy", policyId),
  };
}

/** A code for phones. */
export function asideOf(told: DepartmentsTold, ...path: readonly string[]): Aside | undefined {
  const code = told.addressOf(...path);
  return code === undefined ? undefined : { code, words: both(zh.scan, en.scan) };
}
