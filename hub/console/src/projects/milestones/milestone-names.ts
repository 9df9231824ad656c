// What the milestones of a project are called: lines of its words under their ids. Pure.
import { type Language } from "@openhall/shared/core";
import { type StaffProject } from "../projects-store.ts";
import { milestoneWords } from "./milestone-words.ts";

export const namedMilestones = (project: Pick<StaffProject, "words">) =>
  project.words?.sections.find(({ id }) => id === "milestones")?.lines ?? [];

export function milestoneName(project: Pick<StaffProject, "words">, id: string, language: Language): string {
  const text = namedMilestones(project).find((line) => line.id === id)?.text;
  return text?.[language] || text?.zh || milestoneWords[language].unnamed({ id });
}
