import { publicDepartmentsSchema } from "@openhall/shared/departments";
import { sampleDepartments, sampleDossiers, samplePolicies, sampleUpdates } from "@openhall/shared/samples";
import { expect, it } from "vitest";
import { onlySampleDepartments } from "../../open-data/figures.fixture.ts";
import { openHttp, refused } from "../http.fixture.ts";

it("[J172] departments, news and policies are told to anybody as the hall's machines are shown them", async () => {
  const { ask } = await openHttp({ departments: onlySampleDepartments });
  const { status, headers, body } = await ask("/api/v1/departments/V01");
  expect(status).toBe(200);
  expect(publicDepartmentsSchema.parse(body)).toEqual({
    at: onlySampleDepartments.now(),
    hall: { name: { zh: "市政务服务中心", en: "City Government Service Centre" }, timeZone: "Asia/Shanghai" },
    departments: sampleDossiers,
    updates: sampleUpdates,
    policies: samplePolicies,
    names: sampleDepartments,
  });
  const held = { headers: { "if-none-match": headers.get("etag") ?? "" } };
  expect(await ask("/api/v1/departments/V01", held)).toMatchObject({ status: 304, text: "" });
  expect(await ask("/api/v1/departments/V99")).toMatchObject({ status: 404, body: refused("no-departments") });
});
