// What a scene is drawn from, as the screens of the hall have it.
import { readingDayRowSchema } from "@openhall/shared/projects";
import { useRows } from "@openhall/shared/link";
import { type PreviewRequest, type Scene } from "@openhall/shared/screens";
import { storeToRefs } from "pinia";
import { useHallStore } from "../../hall/hall-store.ts";
import { useSteadyView } from "../../hall/steady-view.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useHallDossiersStore } from "../hall-dossiers-store.ts";
import { useHallProgrammeStore } from "../hall-programme-store.ts";
import { type EntryDraft } from "./playlist-draft.ts";

type Rows = Pick<PreviewRequest, "programme" | "projects" | "departments">;

/** Readings are looked at only while the entry that is open shows a project. */
export function usePreviewRows(entry: () => EntryDraft): (scene: Scene) => Rows {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();
  const programme = useHallProgrammeStore();
  const dossiers = useHallDossiersStore();
  const view = useSteadyView(link, () => {
    const { kind, projectId } = entry();
    return kind === "project" && projectId !== "" ? `projects.readings/${projectId}` : undefined;
  });
  const days = useRows(view, "day/", readingDayRowSchema);

  const ofProgramme = (): Rows["programme"] => ({
    entries: Object.fromEntries(programme.entries),
    venues: Object.fromEntries(hall.places),
    departments: Object.fromEntries(hall.departments),
    services: Object.fromEntries([...hall.services].map(([id, { name, department }]) => [id, { name, department }])),
  });
  const ofProjects = (): Rows["projects"] => ({
    projects: Object.fromEntries(dossiers.projects),
    environment: Object.fromEntries(dossiers.environment),
    questions: Object.fromEntries(dossiers.questions),
    venues: Object.fromEntries(hall.places),
    departments: Object.fromEntries(hall.departments),
    readings: Object.fromEntries(days.value.map(({ key, row }) => [key, row])),
  });
  const ofDepartments = (): Rows["departments"] => ({
    departments: Object.fromEntries(dossiers.departments),
    updates: Object.fromEntries(dossiers.updates),
    policies: Object.fromEntries(dossiers.policies),
    names: Object.fromEntries(hall.departments),
  });

  return ({ kind }) => {
    switch (kind) {
      case "programme":
        return { programme: ofProgramme() };
      case "project":
      case "projects":
        return { projects: ofProjects() };
      case "department":
      case "policy":
        return { departments: ofDepartments() };
      default:
        return {};
    }
  };
}
