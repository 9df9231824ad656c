import { describe, expect, it } from "vitest";
import { type Sender } from "../../core/index.ts";
import { createProjectsStage, projectId, projectWords, stageWithPlan, stateOf, words } from "../projects.fixture.ts";

type Stage = ReturnType<typeof stageWithPlan>;
const kiosk = (id = "K1", hallId = "H1"): Sender => ({ id: `device:${id}`, role: "kiosk", hallId });
const visitor: Sender = { id: "visitor", role: "visitor" };

const text = "公交站搬到哪里了？";
const ask = (stage: Stage, who: Sender = visitor, said = text) =>
  stage.send(who, "projects.ask", { projectId, text: said, language: "zh" });
const idOf = (decision: unknown): string => Object(decision).result.questionId;
const staffRow = (stage: Stage, id: string) => stage.told("projects.staff/all")[`question/${id}`];
const publicRow = (stage: Stage, id: string, hallId = "H1") => stage.told(`projects.hall/${hallId}`)[`question/${id}`];

describe("a question", () => {
  it("[J145] is asked by whoever sees the project", () => {
    const stage = createProjectsStage();
    expect(ask(stage)).toEqual({ refusal: { code: "unknown-project", projectId } });
    stage.letThrough(`project.${projectId}`, projectWords());
    expect(ask(stage, kiosk("K1", "H2"))).toMatchObject({ refusal: { code: "unknown-project" } });
    const questionId = idOf(ask(stage, kiosk()));
    expect(staffRow(stage, questionId)).toEqual({ projectId, text, language: "zh", askedAt: stage.now, state: "open" });
    stage.done("ed", "projects.retire-project", { projectId });
    expect(ask(stage)).toMatchObject({ refusal: { code: "unknown-project" } });
  });

  it("[J145] with what must not be public is refused, and nothing of it is kept, nor of who asks", () => {
    const stage = stageWithPlan();
    expect(ask(stage, visitor, "机密★10年 图纸在哪里？")).toMatchObject({ refusal: { code: "secrecy-mark" } });
    expect(ask(stage, visitor, "请回电 13800138000")).toMatchObject({ refusal: { code: "privacy-findings" } });
    ask(stage, { id: "visitor:10.1.2.3", role: "visitor" });
    const kept = JSON.stringify([stage.events, stateOf(stage)]);
    expect(["机密", "13800138000", "10.1.2.3"].filter((part) => kept.includes(part))).toEqual([]);
    expect(kept).toContain(text);
  });

  it("[J146] is one of 500 open ones at most, and one of 20 within an hour of a machine", () => {
    const stage = stageWithPlan();
    for (let number = 0; number < 20; number += 1) expect(ask(stage, kiosk())).toHaveProperty("result");
    expect(ask(stage, kiosk())).toEqual({ refusal: { code: "too-many-questions", limit: 20 } });
    const others = Array.from({ length: 480 }, () => idOf(ask(stage)));
    stage.minutes(60);
    expect(ask(stage, kiosk())).toEqual({ refusal: { code: "too-many-questions", limit: 500 } });
    stage.done("ed", "projects.close-question", { questionId: others[0], because: "not-about-it" });
    expect(ask(stage, kiosk())).toHaveProperty("result");
  });

  it("[J146] takes the place of the oldest that was closed, or answered, where 5,000 are known", () => {
    const stage = stageWithPlan();
    const [open, answered, closed] = [1, 2, 3].map(() => idOf(ask(stage)));
    stage.letThrough(`answer.${answered}`, words("answer", "车站东移"));
    const others = Array.from({ length: 4_997 }, (_, number) => [
      `Q${number}`,
      { id: `Q${number}`, projectId, text, language: "zh", askedAt: stage.now, closed: "not-about-it" },
    ]);
    stage.done("ed", "projects.close-question", { questionId: closed, because: "not-about-it" });
    const state = stateOf(stage);
    stage.states.projects = { ...state, questions: { ...state.questions, ...Object.fromEntries(others) } };
    const known = () => [open, answered, closed].map((id) => id !== undefined && id in stateOf(stage).questions);
    expect(ask(stage)).toHaveProperty("result");
    expect(known()).toEqual([true, true, false]);
    expect(Object.keys(stateOf(stage).questions)).toHaveLength(5_000);
  });

  it("[J145] is kept as it is seen, and nothing of what is not seen", () => {
    const stage = stageWithPlan();
    const textOf = (said: string) => Object(staffRow(stage, idOf(ask(stage, visitor, said)))).text;
    expect(textOf(" 路口\u202E何时\u0000\r\n通车\uD800？\u200B ")).toBe("路口何时 通车？");
    expect(() => ask(stage, visitor, "\u200B\u200D\u2066\uFEFF 啊")).toThrow("Malformed");
  });

  it("[J147] is answered as long as its answer is public, and closed with why", () => {
    const stage = stageWithPlan();
    const questionId = idOf(ask(stage));
    const close = (who: string, because: string) =>
      stage.asked(who, "projects.close-question", { questionId, because });
    expect(close("oleg", "not-understood")).toBe("not-your-project");
    expect(close("olga", "not-understood")).toBe("yes");
    expect(staffRow(stage, questionId)).toMatchObject({ state: "closed", closedBecause: "not-understood" });
    stage.letThrough(`answer.${questionId}`, words("answer", "车站东移"));
    expect(staffRow(stage, questionId)).toMatchObject({ state: "answered" });
    stage.done("rui", "publishing.withdraw-item", { itemId: `answer.${questionId}`, reason: "错误" });
    expect(staffRow(stage, questionId)).toMatchObject({ state: "closed" });
    stage.done("ed", "projects.retire-project", { projectId });
    expect(close("olga", "not-about-it")).toBe("yes");
    expect(stage.asked("ed", "projects.close-question", { questionId: "Q9", because: "not-about-it" })).toBe(
      "unknown-question",
    );
  });

  it("[J162] is told in public with its approved answer alone, where its project and its answer are shown", () => {
    const stage = stageWithPlan();
    const questionId = idOf(ask(stage));
    const askedAt = stage.now;
    expect(publicRow(stage, questionId)).toBeUndefined();
    stage.letThrough(`answer.${questionId}`, words("answer", "车站东移"), { hallIds: ["H1", "H2"] });
    expect(publicRow(stage, questionId)).toMatchObject({ projectId, askedAt, title: { zh: "车站东移" } });
    expect(JSON.stringify(publicRow(stage, questionId))).not.toContain("公交站");
    expect(publicRow(stage, questionId, "H2")).toBeUndefined();
    stage.letThrough(`project.${projectId}`, projectWords(), { hallIds: ["H2"] });
    expect([publicRow(stage, questionId), publicRow(stage, questionId, "H2")]).toMatchObject([
      undefined,
      { projectId },
    ]);
    stage.done("ed", "projects.retire-project", { projectId });
    expect(publicRow(stage, questionId, "H2")).toBeUndefined();
  });

  it("[J149] is forgotten after two years, with its answer", () => {
    const stage = stageWithPlan();
    const questionId = idOf(ask(stage));
    stage.letThrough(`answer.${questionId}`, words("answer", "车站东移"));
    stage.until("2028-09-15T00:59:59.999Z");
    expect(staffRow(stage, questionId)).toBeDefined();
    stage.until("2028-09-15T01:00:00.000Z");
    expect([staffRow(stage, questionId), publicRow(stage, questionId)]).toEqual([undefined, undefined]);
  });
});
