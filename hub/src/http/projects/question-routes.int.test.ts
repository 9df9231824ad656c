import { describe, expect, it } from "vitest";
import { onlySampleProjects } from "../../open-data/figures.fixture.ts";
import { freshKey, openHttp, refused } from "../http.fixture.ts";
import { questionLimits } from "./question-routes.ts";

const question = { text: "公交站搬到哪里？", language: "zh" };

async function open() {
  const http = await openHttp({ projects: onlySampleProjects });
  const send = (body: unknown, key = freshKey(), path = "V01/P1") =>
    http.post(`/api/v1/projects/${path}/questions`, body, { "idempotency-key": key });
  return { ...http, send };
}

describe("a question of the public", () => {
  it("[J173] is asked without signing in, by nobody who is known, once for each key", async () => {
    const { send, submit } = await open();
    const key = freshKey();
    expect(await send(question, key)).toMatchObject({ status: 200, body: { ok: true } });
    await send(question, key);
    await send(question);
    const sent = submit.mock.calls.map(([command]) => command);
    expect(sent[0]).toMatchObject({
      type: "projects.ask",
      payload: { projectId: "P1", ...question },
      sender: { id: "visitor", role: "visitor" },
    });
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(sent[2]?.id).not.toBe(sent[0]?.id);
  });

  it.each([
    ["without a text", { language: "zh" }],
    ["of one character", { text: " 啊 ", language: "zh" }],
    ["of more than 200", { text: "啊".repeat(201), language: "zh" }],
    ["in no language of the hall", { text: "Où ?", language: "fr" }],
    ["with more than it is", { ...question, name: "张三" }],
  ])("[J173] %s is malformed", async (_, body) => {
    const { send, submit } = await open();
    expect(await send(body)).toMatchObject({ status: 400, body: refused("malformed") });
    expect(submit).not.toHaveBeenCalled();
  });

  it("[J173] needs a key, and a project that the hall shows", async () => {
    const { post, send } = await open();
    expect(await post("/api/v1/projects/V01/P1/questions", question)).toMatchObject({ status: 400 });
    expect(await send(question, freshKey(), "V01/P9")).toMatchObject({ status: 404, body: refused("no-projects") });
    expect(await send(question, freshKey(), "V02/P1")).toMatchObject({ status: 404 });
  });

  it("[J174] is one of so many within ten minutes, whatever became of the others", async () => {
    const { send } = await open();
    for (let count = 0; count < questionLimits.ofAddress; count += 1)
      expect((await send(count % 2 === 0 ? question : {})).status).not.toBe(429);
    const late = await send(question);
    expect(late).toMatchObject({ status: 429, body: { refusal: { code: "too-many-requests" } } });
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(1);
  });
});
