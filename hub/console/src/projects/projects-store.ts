// Every project with its figures, for whichever hall, what was asked about it, and what this person may do with it.
import { type Bilingual, civilDateAt, contentRoles, instantOf } from "@openhall/shared/core";
import { useRows } from "@openhall/shared/link";
import {
  type StaffProjectRow,
  staffProjectRowSchema,
  type StaffQuestionRow,
  staffQuestionRowSchema,
} from "@openhall/shared/projects";
import { contentItemRowSchema, dossierIdOf } from "@openhall/shared/publishing";
import { type StaffRole } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { type WordsState, wordsStatesOf } from "../content/words-state.ts";
import { useLanguageStore } from "../frame/language-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { reachedBy } from "../hall/reached-by.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";
import { workingDaysBetween } from "./figures.ts";

export interface StaffProject extends StaffProjectRow {
  readonly id: string;
}
export interface StaffQuestion extends StaffQuestionRow {
  readonly id: string;
}

const planners: readonly (StaffRole | undefined)[] = ["editor", "manager"];
/** Working days within which the public is answered. */
const answerDays = 2;

export const useProjectsStore = defineStore("projects", () => {
  const linkStore = useLinkStore();
  const { link } = storeToRefs(linkStore);
  const session = useSessionStore();
  const hall = useHallStore();
  const languages = useLanguageStore();
  const view = useSteadyView(link, () => (session.signedIn ? "projects.staff/all" : undefined));
  const rows = useRows(view, "project/", staffProjectRowSchema);
  const questionRows = useRows(view, "question/", staffQuestionRowSchema);
  const role = computed(() => session.signedIn?.role);

  const seesGate = computed(() => [...contentRoles, "manager", "administrator"].some((one) => one === role.value));
  const content = useSteadyView(link, () => (seesGate.value ? "publishing.content/all" : undefined));
  const itemRows = useRows(content, "item/", contentItemRowSchema);
  const items = computed(() => new Map(itemRows.value.map(({ key, row }) => [key, row])));

  const all = computed(() =>
    rows.value
      .map(({ key, row }): StaffProject => ({ id: key, ...row }))
      .toSorted((one, other) => one.id.localeCompare(other.id, "en", { numeric: true })),
  );
  const byId = computed((): ReadonlyMap<string, StaffProject> => new Map(all.value.map((one) => [one.id, one])));
  /** The oldest first. */
  const questions = computed(() =>
    questionRows.value
      .map(({ key, row }): StaffQuestion => ({ id: key, ...row }))
      .toSorted((one, other) => (one.askedAt < other.askedAt ? -1 : 1)),
  );

  const dayOf = (at: string, { timeZone } = { timeZone: hall.timeZone }): string => civilDateAt(at, timeZone);
  const todayOf = (project: Pick<StaffProject, "timeZone">): string => dayOf(instantOf(linkStore.now), project);

  const inLanguage = (name: Bilingual | undefined): string =>
    name ? languages.inLanguage(name) || name.zh || name.en : "";
  /** As the public reads it, else as it is being written, else its code. */
  const nameOf = (project: StaffProject): string =>
    inLanguage(project.words?.title) ||
    inLanguage(items.value.get(dossierIdOf("project", project.id))?.title) ||
    project.code;
  const nameOfId = (id: string): string => {
    const project = byId.value.get(id);
    return project ? nameOf(project) : id;
  };
  const departmentOf = (id: string): string => inLanguage(hall.departments.get(id)?.name) || id;
  const venueOf = (id: string): string => inLanguage(hall.places.get(id)?.name) || id;

  const stateOf = (itemId: string, isLetThrough = false): readonly WordsState[] =>
    wordsStatesOf(items.value.get(itemId), isLetThrough);

  const openOf = (projectId: string) =>
    questions.value.filter((one) => one.projectId === projectId && one.state === "open");
  const waitedDays = ({ askedAt, projectId }: StaffQuestion): number => {
    const zone = { timeZone: byId.value.get(projectId)?.timeZone ?? hall.timeZone };
    return workingDaysBetween(dayOf(askedAt, zone), todayOf(zone));
  };

  const mayPlan = computed(() => planners.includes(role.value));
  const isOwner = (project: StaffProject | undefined): boolean =>
    role.value === "project-owner" &&
    project?.owners.some((owner) => owner.replace(/^user:/, "") === session.signedIn?.user) === true;

  return {
    all,
    byId,
    questions,
    items,
    isLoaded: view.isLoaded,
    isLive: computed(() => view.status.value === "live"),
    reached: reachedBy([view]),
    seesGate,
    dayOf,
    todayOf,
    nameOf,
    nameOfId,
    departmentOf,
    venueOf,
    /** How far the words under this id have come. */
    stateOf,
    openOf,
    waitedDays,
    isLate: (question: StaffQuestion): boolean => question.state === "open" && waitedDays(question) > answerDays,
    /** Who sets projects up. */
    mayPlan,
    mayReport: (project: StaffProject | undefined): boolean => mayPlan.value || isOwner(project),
    isOwner,
    /** Who reports for the projects that name them. */
    isReporter: computed(() => role.value === "project-owner"),
    isManager: computed(() => role.value === "manager"),
  };
});
