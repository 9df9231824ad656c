import { lookup } from "../../core/index.ts";
import { type ProjectPut, type ProjectsEvent, type QuestionAsked } from "../events.ts";
import { type KnownProject, type ProjectsState } from "../state.ts";
import { evolveProject } from "./evolve-project.ts";

/** Answers a new state for every change: what is reckoned from one is kept by its identity. */
export function evolveProjects(state: ProjectsState, event: ProjectsEvent): ProjectsState {
  switch (event.type) {
    case "ProjectPut":
      return withProject(state, put(lookup(state.projects, event.project.id), event));
    case "QuestionAsked":
      return { ...state, questions: { ...state.questions, [event.questionId]: asked(event) } };
    case "QuestionClosed": {
      const question = lookup(state.questions, event.questionId);
      if (!question) return state;
      return { ...state, questions: { ...state.questions, [question.id]: { ...question, closed: event.because } } };
    }
    case "QuestionsForgotten": {
      const gone = new Set(event.questionIds);
      return {
        ...state,
        questions: Object.fromEntries(Object.entries(state.questions).filter(([id]) => !gone.has(id))),
      };
    }
    default: {
      const project = lookup(state.projects, event.projectId);
      return project ? withProject(state, evolveProject(project, event)) : state;
    }
  }
}

const withProject = (state: ProjectsState, project: KnownProject): ProjectsState => ({
  ...state,
  projects: { ...state.projects, [project.facts.id]: project },
});

const blank: Omit<KnownProject, "facts" | "by"> = {
  plans: [],
  progress: [],
  funds: [],
  safety: [],
  milestones: {},
  limits: [],
  readings: {},
  last: {},
  actions: {},
  inspections: [],
  accidents: [],
};

/** What was reported of a known one stays; one that was retired is in use again. */
function put(known: KnownProject | undefined, { project, by }: ProjectPut): KnownProject {
  const { retired: _, ...before } = known ?? blank;
  return { ...before, facts: project, by };
}

const asked = ({ questionId, projectId, text, language, deviceId, at }: QuestionAsked) => ({
  id: questionId,
  projectId,
  text,
  language,
  askedAt: at,
  ...(deviceId === undefined ? {} : { deviceId }),
});
