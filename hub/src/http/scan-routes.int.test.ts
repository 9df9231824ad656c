import { staffRoles } from "@openhall/shared/core";
import { scanText } from "@openhall/shared/publishing";
import { describe, expect, it } from "vitest";
import { bearer, openHttp, refused } from "./http.fixture.ts";

const contacts = ["0000-555-0101"];
const openScan = () => openHttp({ scan: (text) => scanText(text, { contacts }) });
/** Of nobody: the checksum fits, the day is in no calendar of a person who could be meant. */
const id18 = "11010519491231002X";

describe("the scan over HTTP", () => {
  it("[G80] finds for everybody on the staff what must not be public, and where", async () => {
    const { post, tokens } = await openScan();
    const text = `请联系 0000-555-0101，证件号 ${id18}`;
    for (const role of staffRoles) {
      const answer = await post("/api/v1/scan", { text }, bearer(tokens[role]));
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.body).toEqual({
        findings: [{ kind: "id18", action: "block", at: text.indexOf(id18), length: id18.length }],
      });
    }
  });

  it("[G80] takes 100,000 characters, of any kind, and finds what stands at their end", async () => {
    const { post, tokens, logged } = await openScan();
    const text = "厅".repeat(100_000 - id18.length) + id18;
    const answer = await post("/api/v1/scan", { text }, bearer(tokens.editor));
    expect(answer.body).toEqual({ findings: [expect.objectContaining({ kind: "id18", at: 100_000 - id18.length })] });
    expect(logged.join("")).not.toContain(id18);
  });

  it("[G80] takes long texts of one sender 30 times a minute, short ones as often as they come", async () => {
    const { post, tokens } = await openHttp();
    const scan = (characters: number, token: string) =>
      post("/api/v1/scan", { text: "x".repeat(characters) }, bearer(token));
    for (let count = 0; count < 30; count += 1)
      expect(await scan(10_001, tokens.editor)).toMatchObject({ status: 200 });
    expect(await scan(10_001, tokens.editor)).toMatchObject({ status: 429 });
    expect(await scan(10_000, tokens.editor)).toMatchObject({ status: 200 });
    expect(await scan(10_001, tokens.approver)).toMatchObject({ status: 200 });
  });

  it("[G80] refuses what is no text, what is too long, and whoever is no staff", async () => {
    const { post, tokens } = await openScan();
    for (const body of ["[", "{}", { text: 1 }, { text: "厅".repeat(100_001) }, { text: "", more: 1 }, ["厅"]])
      expect(await post("/api/v1/scan", body, bearer(tokens.editor))).toMatchObject({
        status: 400,
        body: { refusal: { code: "malformed" } },
      });
    expect(await post("/api/v1/scan", { text: "x".repeat(700_000) }, bearer(tokens.editor))).toMatchObject({
      status: 413,
    });
    expect(await post("/api/v1/scan", { text: "" })).toMatchObject({ status: 401, body: refused("not-signed-in") });
    for (const role of ["kiosk", "display"] as const)
      expect(await post("/api/v1/scan", { text: "" }, bearer(tokens[role]))).toMatchObject({
        status: 403,
        body: refused("forbidden", { role }),
      });
  });
});
