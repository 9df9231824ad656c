// Which projects are listed. Pure.
import { type Level } from "@openhall/shared/projects";
import { type StaffProject } from "../projects-store.ts";

export const levelChoices = ["on-course", "amber", "red", "held", "unreported"] as const;
export const waitChoices = ["questions", "stale", "words", "mine", "retired"] as const;

export interface Filter {
  readonly text: string;
  readonly level: Level | "held" | "unreported" | "";
  readonly departmentId: string;
  readonly waits: (typeof waitChoices)[number] | "";
}

export const noFilter: Filter = { text: "", level: "", departmentId: "", waits: "" };

/** What is known of a project beside its row. */
export interface Known {
  /** Everything by which somebody may look for it. */
  searched(project: StaffProject): string;
  openQuestions(project: StaffProject): number;
  isStale(project: StaffProject): boolean;
  isMine(project: StaffProject): boolean;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

function isAt({ held, progress }: StaffProject, level: Filter["level"]): boolean {
  if (level === "") return true;
  if (level === "held") return held !== undefined;
  return level === "unreported" ? progress === undefined && held === undefined : progress?.level === level;
}

function doesWait(project: StaffProject, waits: Filter["waits"], known: Known): boolean {
  switch (waits) {
    case "":
      return !project.retired;
    case "questions":
      return known.openQuestions(project) > 0;
    case "stale":
      return !project.retired && known.isStale(project);
    case "words":
      return !project.words && !project.retired;
    case "mine":
      return known.isMine(project);
    case "retired":
      return project.retired === true;
  }
}

export const fits = (project: StaffProject, filter: Filter, known: Known): boolean =>
  isAt(project, filter.level) &&
  (filter.departmentId === "" || project.departmentId === filter.departmentId) &&
  doesWait(project, filter.waits, known) &&
  plain(known.searched(project)).includes(plain(filter.text));
