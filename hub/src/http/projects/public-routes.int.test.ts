import { publicProjectSchema, publicProjectsSchema } from "@openhall/shared/projects";
import { describe, expect, it } from "vitest";
import { onlySampleProjects, sampleHallProjects } from "../../open-data/figures.fixture.ts";
import { openHttp, refused } from "../http.fixture.ts";

const open = () => openHttp({ projects: onlySampleProjects });

describe("the projects for anybody", () => {
  it("[J170] are told as the hall's machines are shown them", async () => {
    const { ask } = await open();
    const { status, headers, body } = await ask("/api/v1/projects/V01");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-cache");
    const { projects, environment, questions, at } = publicProjectsSchema.parse(body);
    expect(at).toBe(onlySampleProjects.now());
    expect({ projects, environment, questions }).toEqual({
      projects: sampleHallProjects.projects,
      environment: sampleHallProjects.environment,
      questions: sampleHallProjects.questions,
    });
    const held = { headers: { "if-none-match": headers.get("etag") ?? "" } };
    expect(await ask("/api/v1/projects/V01", held)).toMatchObject({ status: 304, text: "" });
  });

  it("[J171] are told one by one, with what was read at its site and nothing of others", async () => {
    const { ask } = await open();
    const { body } = await ask("/api/v1/projects/V01/P1");
    const one = publicProjectSchema.parse(body);
    expect(Object.keys(one.projects)).toEqual(["P1"]);
    expect(Object.keys(one.environment)).toEqual(["P1"]);
    expect(Object.keys(one.questions)).toEqual(["Q1"]);
    expect(one.readings).toEqual(onlySampleProjects.readingsOf("P1").days);
    const other = publicProjectSchema.parse((await ask("/api/v1/projects/V01/P4")).body);
    expect({ questions: other.questions, readings: other.readings }).toEqual({ questions: {}, readings: {} });
  });

  it.each(["V99", "V99/P1", "V01/P9", "V01/__proto__"])(
    "[J170] are no others: %s; who guesses must wait",
    async (path) => {
      const { ask } = await open();
      for (let count = 0; count < 30; count += 1)
        expect(await ask(`/api/v1/projects/${path}`)).toMatchObject({ status: 404, body: refused("no-projects") });
      expect(await ask(`/api/v1/projects/${path}`)).toMatchObject({ status: 429 });
      expect(await ask("/api/v1/projects/V01/P1")).toMatchObject({ status: 200 });
    },
  );

  it.each([
    ["projects.csv?language=en", 'attachment; filename="projects-V01.csv"', "project,code"],
    ["projects.csv", 'attachment; filename="projects-V01.csv"', "项目编号,项目代码"],
    ["P1/progress.csv?language=en", 'attachment; filename="P1-progress.csv"', "project,code"],
    ["P1/readings.csv", 'attachment; filename="P1-readings.csv"', "项目编号,项目代码"],
  ])("[J175] are files, told once to who has them: %s", async (path, disposition, begin) => {
    const { ask } = await open();
    const { status, headers, text } = await ask(`/api/v1/projects/V01/${path}`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe(disposition);
    expect(text.replace("\uFEFF", "").startsWith(begin)).toBe(true);
    const held = { headers: { "if-none-match": headers.get("etag") ?? "" } };
    expect(await ask(`/api/v1/projects/V01/${path}`, held)).toMatchObject({ status: 304, text: "" });
  });

  it("[J175] are files of these names and in these languages, and no others", async () => {
    const { ask } = await open();
    const statuses = ["P1/secrets.csv", "P9/funds.csv", "projects.csv?language=fr", "P1/funds.csv?language="].map(
      async (path) => (await ask(`/api/v1/projects/V01/${path}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 400, 400]);
  });

  it("[J179] are told by the standard of open contracting, with the address where they are read again", async () => {
    const { ask, url } = await open();
    const path = "/api/v1/projects/V01/oc4ids.json";
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(body).toMatchObject({ version: "0.9", uri: `${url}${path}` });
    const none = await openHttp({
      projects: { ...onlySampleProjects, of: () => ({ ...sampleHallProjects, projects: {} }) },
    });
    expect(await none.ask(path)).toMatchObject({ status: 404, body: refused("no-projects") });
  });
});
