// The rows of projects, read: those that may be shown.
import { lookup } from "@openhall/shared/core";
import { type KeyedRow, useRows } from "@openhall/shared/link";
import {
  environmentRowSchema,
  projectRowSchema,
  questionRowSchema,
  readingDayRowSchema,
  type EnvironmentRow,
  type ProjectRow,
  type QuestionRow,
  type ReadingDayRow,
} from "@openhall/shared/projects";
import { computed, type ComputedRef } from "vue";
import { useStage } from "../stage.ts";

/** All that is known of one project. */
export interface ProjectFacts {
  readonly id: string;
  readonly row: ProjectRow;
  readonly environment: EnvironmentRow | undefined;
  readonly questions: readonly QuestionRow[];
  /** By `<indicator>.<date>`. */
  readonly readings: Readonly<Record<string, ReadingDayRow>>;
}

/** In the order of their ids. @param readingsOf the project whose readings are wanted */
export function useProjects(readingsOf: () => string | undefined): ComputedRef<readonly ProjectFacts[]> {
  const { projects: told } = useStage();
  const hall = {
    get rows() {
      return told.rows;
    },
  };
  const own = {
    get rows() {
      const id = readingsOf();
      return id === undefined ? {} : told.readingsOf(id);
    },
  };
  const projects = useRows(hall, "project/", projectRowSchema);
  const environment = useRows(hall, "environment/", environmentRowSchema);
  const questions = useRows(hall, "question/", questionRowSchema);
  const days = useRows(own, "day/", readingDayRowSchema);

  return computed(() => {
    const airs = byKey(environment.value.filter(({ key }) => told.mayShow(`environment/${key}`)));
    const asked = questions.value.filter(({ key }) => told.mayShow(`question/${key}`)).map(({ row }) => row);
    const readings = byKey(days.value);
    return projects.value
      .filter(({ key }) => told.mayShow(`project/${key}`))
      .map(({ key: id, row }) => ({
        id,
        row,
        environment: lookup(airs, id),
        questions: asked.filter(({ projectId }) => projectId === id),
        readings: id === readingsOf() ? readings : {},
      }));
  });
}

const byKey = <T>(rows: readonly KeyedRow<T>[]): Readonly<Record<string, T>> =>
  Object.fromEntries(rows.map(({ key, row }) => [key, row]));
