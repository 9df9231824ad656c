// What a new dossier can be about; where it is written already, choosing it opens it.
import { dossierIdOf, type DossierTemplate } from "@openhall/shared/publishing";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useContentStore } from "../content-store.ts";
import { dossierWords } from "./dossier-words.ts";
import { useSubjectsStore } from "./subjects-store.ts";
import { explainedBy, useSubjectNames } from "./use-subject-name.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function useSubjectChoices(): (template: DossierTemplate) => readonly Choice[] {
  const content = useContentStore();
  const subjects = useSubjectsStore();
  const hall = useHallStore();
  const languages = useLanguageStore();
  const names = useSubjectNames();
  const said = useSaid(dossierWords);

  /** Those that nobody has begun come first. */
  function offered(template: DossierTemplate, choices: readonly Choice[]): readonly Choice[] {
    const isBegun = ({ value }: Choice): boolean => content.items.has(dossierIdOf(template, value));
    return choices
      .map((one) => ({ ...one, begun: isBegun(one) }))
      .toSorted((one, other) => Number(one.begun) - Number(other.begun) || (one.value < other.value ? -1 : 1))
      .map(({ value, label, begun }) => ({ value, label: begun ? said.value.begun({ name: label }) : label }));
  }

  const nameOf = (projectId: string): string => languages.inLanguage(names.project(projectId));
  const labelOf = (template: DossierTemplate, id: string): Choice => ({
    value: id,
    label: names.short(dossierIdOf(template, id)),
  });

  return (template) => {
    switch (template) {
      case "project":
        return offered(
          template,
          [...subjects.projects].flatMap(([id, { retired }]) => (retired ? [] : [labelOf(template, id)])),
        );
      case "department":
        return offered(
          template,
          [...hall.departments.keys()].map((id) => labelOf(template, id)),
        );
      case "explanation":
        return offered(
          template,
          subjects.unexplained.map(({ explanationId, projectId, day }) => ({
            value: explanationId.replace(/^explanation\./, ""),
            label: said.value.explains({ project: nameOf(projectId), day: day || explainedBy(explanationId).day }),
          })),
        );
      case "answer":
        return offered(
          template,
          subjects.open.map(({ key, row }) => ({
            value: key,
            label: said.value.asks({ project: nameOf(row.projectId), text: row.text }),
          })),
        );
      default:
        return [];
    }
  };
}
