import { expect, it, onTestFinished, vi } from "vitest";
import { textsOf } from "../../exhibition/boards.fixture.ts";
import { type BoardJob } from "../../exhibition/board-job.ts";
import { createBoards, type MadeBoard } from "../../exhibition/create-boards.ts";
import { onlySampleDepartments } from "../../open-data/figures.fixture.ts";
import { openHttp, refused } from "../http.fixture.ts";

const path = "/api/v1/departments/V01/D01/board.pdf";

it("[Y130] a board is given to anybody as a PDF that opens in the page, once to who has it", async () => {
  const boards = createBoards();
  onTestFinished(() => boards.close());
  const { url, ask } = await openHttp({ departments: onlySampleDepartments, boards });
  const answer = await fetch(`${url}${path}?size=A1&language=en`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("application/pdf");
  expect(answer.headers.get("content-disposition")).toBe('inline; filename="board-D01-A1-en.pdf"');
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  const [text = ""] = await textsOf(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain(`${url}/d/V01/D01`);
  expect(text).toContain("Printedon16Sep2026");
  const held = { headers: { "if-none-match": answer.headers.get("etag") ?? "" } };
  expect(await ask(`${path}?size=A1&language=en`, held)).toMatchObject({ status: 304, text: "" });
});

it("[Y130] without a wish it is A4 in Chinese", async () => {
  const make = vi.fn<(job: BoardJob) => Promise<MadeBoard>>(async () => ({ body: Buffer.from("%PDF"), etag: '"a"' }));
  const { ask } = await openHttp({ departments: onlySampleDepartments, boards: { make, close: () => undefined } });
  const { headers } = await ask(path);
  expect(headers.get("content-disposition")).toBe('inline; filename="board-D01-A4-zh.pdf"');
  expect(make).toHaveBeenCalledWith(expect.objectContaining({ size: "A4", language: "zh", approvedOn: "2026-09-01" }));
});

it("[Y131] what is not there, and papers and languages that are none, are refused", async () => {
  const { ask } = await openHttp({ departments: onlySampleDepartments });
  for (const wrong of ["V01/D02", "V01/__proto__", "V99/D01"])
    expect(await ask(`/api/v1/departments/${wrong}/board.pdf`)).toMatchObject({
      status: 404,
      body: refused("no-departments"),
    });
  for (const query of ["size=A3", "language=fr", "size=A4&size=A1"])
    expect(await ask(`${path}?${query}`)).toMatchObject({ status: 400 });
});

it("[Y131] who asks while many are being made is told when to come again", async () => {
  const { ask } = await openHttp({ departments: onlySampleDepartments });
  const answer = await ask(path);
  expect(answer).toMatchObject({ status: 503, body: refused("try-again") });
  expect(answer.headers.get("retry-after")).toBe("1");
});
