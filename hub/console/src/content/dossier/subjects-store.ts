// What dossiers can be about: projects with what waits for an explanation, questions of the public, departments.
import { useRows } from "@openhall/shared/link";
import { type StaffProjectRow, staffProjectRowSchema, staffQuestionRowSchema } from "@openhall/shared/projects";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useSteadyView } from "../../hall/steady-view.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useSessionStore } from "../../session/session-store.ts";

/** A red report of a project that waits for its explanation. */
export interface Unexplained {
  readonly explanationId: string;
  readonly projectId: string;
  /** The day of the report. */
  readonly day: string;
}

export const useSubjectsStore = defineStore("dossier-subjects", () => {
  const { link } = storeToRefs(useLinkStore());
  const session = useSessionStore();
  const view = useSteadyView(link, () => (session.signedIn ? "projects.staff/all" : undefined));
  const projectRows = useRows(view, "project/", staffProjectRowSchema);
  const questionRows = useRows(view, "question/", staffQuestionRowSchema);

  const projects = computed(
    (): ReadonlyMap<string, StaffProjectRow> => new Map(projectRows.value.map(({ key, row }) => [key, row])),
  );
  const unexplained = computed(() =>
    projectRows.value.flatMap(({ key, row }): Unexplained[] =>
      row.held && !row.retired ? [{ explanationId: row.held.explanationId, projectId: key, day: row.held.asOf }] : [],
    ),
  );

  return {
    /** By id; those that are retired are among them. */
    projects,
    unexplained,
    /** Questions that wait for an answer, the oldest first. */
    open: computed(() =>
      questionRows.value
        .filter(({ row }) => row.state === "open")
        .toSorted((one, other) => (one.row.askedAt < other.row.askedAt ? -1 : 1)),
    ),
    questionOf: (id: string) => questionRows.value.find(({ key }) => key === id)?.row,
    isLoaded: view.isLoaded,
  };
});
