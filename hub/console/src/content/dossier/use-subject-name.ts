// What a dossier is about, in words: the name of its project or department, its question, the day that it explains.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { dossierIdOf, dossierPrefix } from "@openhall/shared/publishing";
import { useLanguageStore } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useContentStore } from "../content-store.ts";
import { templateOf } from "./dossier-draft.ts";
import { dossierWords } from "./dossier-words.ts";
import { useSubjectsStore } from "./subjects-store.ts";

export interface SubjectNames {
  /** Of a project, by its id. */
  project(id: string): Bilingual;
  /** What the title of a dossier begins with, before anybody has written it. */
  titleOf(dossierId: string): Bilingual;
  /** Short: “D03 市住房局”; of an answer or an explanation what project it is about. */
  short(dossierId: string): string;
}

const blank: Bilingual = { zh: "", en: "" };

export function useSubjectNames(): SubjectNames {
  const content = useContentStore();
  const subjects = useSubjectsStore();
  const hall = useHallStore();
  const languages = useLanguageStore();

  const project = (id: string): Bilingual => {
    const title = subjects.projects.get(id)?.words?.title ?? content.items.get(dossierIdOf("project", id))?.title;
    return { zh: title?.zh || id, en: title?.en || title?.zh || id };
  };

  function explanationTitle(id: string): Bilingual {
    const { projectId, day } = explainedBy(id);
    const name = project(projectId);
    const of = (language: Language) => dossierWords[language].explainsTitle({ project: name[language], day });
    return { zh: of("zh"), en: of("en") };
  }

  function titleOf(dossierId: string): Bilingual {
    const template = templateOf(dossierId);
    if (template === undefined) return blank;
    const id = dossierId.slice(dossierPrefix(template).length);
    if (template === "department") return hall.departments.get(id)?.name ?? blank;
    if (template === "explanation") return explanationTitle(id);
    const question = template === "answer" ? subjects.questionOf(id) : undefined;
    return question ? { ...blank, [question.language]: question.text } : blank;
  }

  function shortOfProject(id: string): string {
    const said = languages.inLanguage(project(id));
    return said === id ? id : `${id} ${said}`;
  }

  function short(dossierId: string): string {
    const template = templateOf(dossierId);
    const id = dossierId.slice(template === undefined ? 0 : dossierPrefix(template).length);
    if (template === "answer") {
      const question = subjects.questionOf(id);
      return question ? shortOfProject(question.projectId) : id;
    }
    if (template === "explanation") {
      const { projectId, day } = explainedBy(id);
      return dossierWords[languages.language].explains({ project: shortOfProject(projectId), day });
    }
    const name = template === "project" ? project(id) : template === "department" ? titleOf(dossierId) : blank;
    const said = languages.inLanguage(name);
    return said === "" || said === id ? id : `${id} ${said}`;
  }

  return { project, titleOf, short };
}

/** `<project>.<day>`: a project's id may have dots too. */
export function explainedBy(id: string): { readonly projectId: string; readonly day: string } {
  const at = id.lastIndexOf(".");
  return { projectId: id.slice(0, at), day: id.slice(at + 1) };
}
