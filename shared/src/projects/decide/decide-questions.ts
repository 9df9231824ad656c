import { accept, later, lookup, type Refusal, refuse } from "../../core/index.ts";
import { refuseText } from "../../publishing/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type ProjectsEvent } from "../events.ts";
import { publicWords } from "../progress/judged.ts";
import { questionState } from "../questions.ts";
import { mostOpenQuestions, mostQuestions, mostQuestionsAnHour, type ProjectsState } from "../state.ts";
import { reportsFor } from "./with-project.ts";

/** [J145] About a project that whoever asks can see; what must not be kept is not. */
export function ask(
  { projectId, text, language }: PayloadOf<"ask">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision {
  const { id: questionId, now: at, sender, reads } = context;
  const project = lookup(state.projects, projectId);
  const words = project && publicWords(project, reads.publishing);
  const isSeen = words && (sender.hallId === undefined || words.hallIds.includes(sender.hallId));
  if (!project || project.retired || (!isSeen && sender.role !== "system"))
    return refuse("unknown-project", { projectId });
  const refused = refuseText([{ field: "text", text }], reads.publishing) ?? refuseMany(state, context);
  if (refused) return refused;
  const deviceId = sender.role === "kiosk" ? { deviceId: sender.id } : {};
  const asked = { type: "QuestionAsked" as const, questionId, projectId, text, language, ...deviceId, at };
  return accept([...makeRoom(state, reads.publishing), asked], { questionId });
}

/** [J146] The oldest that was closed makes room, or the oldest that was answered: people may always ask. */
function makeRoom({ questions }: ProjectsState, publishing: ProjectsContext["reads"]["publishing"]): ProjectsEvent[] {
  const all = Object.values(questions);
  if (all.length < mostQuestions) return [];
  const inOrder = all.toSorted((one, other) => (one.askedAt < other.askedAt ? -1 : 1));
  const of = (state: string) => inOrder.find((question) => questionState(question, publishing) === state);
  const gone = of("closed") ?? of("answered");
  return gone ? [{ type: "QuestionsForgotten", questionIds: [gone.id] }] : [];
}

type Refused = { readonly refusal: Refusal };
const hourMs = 3_600_000;

/** [J146] */
function refuseMany({ questions }: ProjectsState, { now, sender, reads }: ProjectsContext): Refused | undefined {
  const all = Object.values(questions);
  const open = all.filter((question) => questionState(question, reads.publishing) === "open");
  const since = later(now, -hourMs);
  const ofLate = all.filter(({ deviceId, askedAt }) => deviceId === sender.id && askedAt > since);
  if (open.length >= mostOpenQuestions) return refuse("too-many-questions", { limit: mostOpenQuestions });
  if (ofLate.length >= mostQuestionsAnHour) return refuse("too-many-questions", { limit: mostQuestionsAnHour });
  return undefined;
}

export function closeQuestion(
  { questionId, because }: PayloadOf<"close-question">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision {
  const question = lookup(state.questions, questionId);
  if (!question) return refuse("unknown-question", { questionId });
  const { projectId } = question;
  const { sender, now, reads } = context;
  // Also of a project that has been retired: otherwise its questions would stay open.
  const project = lookup(state.projects, projectId);
  if (!project || !reportsFor(project, sender, reads.venue)) return refuse("not-your-project", { projectId });
  const changed = question.closed !== because;
  return accept(changed ? [{ type: "QuestionClosed", questionId, because, by: sender.id, at: now }] : [], {
    questionId,
    changed,
  });
}
