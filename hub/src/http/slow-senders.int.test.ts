import { connect } from "node:net";
import { text } from "node:stream/consumers";
import express from "express";
import { expect, it, onTestFinished } from "vitest";
import { readBody } from "./body.ts";
import { sendRefusal } from "./refusals.ts";
import { createHttpServer } from "./server.ts";
import { cutOffSlowSenders } from "./slow-senders.ts";

const faults: unknown[] = [];
const keepFault: express.ErrorRequestHandler = (error, _request, response, _next) => {
  faults.push(error);
  response.destroy();
};

/** What comes back for a request whose body never comes whole; nothing where nobody cuts it off. */
async function answerTo(path: string): Promise<string> {
  const app = express();
  app.use(cutOffSlowSenders(({ path }) => path === "/file", 20));
  app.post("/answered", (_request, response) => void response.json({ ok: true }));
  app.post("/command", async (request, response) => {
    const body = await readBody(request, response);
    if (!body.ok) sendRefusal(response, body.refusal);
  });
  app.post("/{*path}", express.raw({ type: () => true }), (_request, response) => void response.json({ ok: true }));
  app.use(keepFault);
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\nhalf`,
  );
  if (path === "/file") setTimeout(() => socket.end("whole"), 200);
  return text(socket);
}

it("[H18] cuts off who sends a body too slowly, with an answer", async () => {
  const [head = "", body = ""] = (await answerTo("/command")).split("\r\n\r\n");
  expect(head).toContain("HTTP/1.1 408");
  expect(head).toContain("Connection: close");
  expect(JSON.parse(body)).toEqual({ ok: false, refusal: { code: "too-slow" } });
  expect(faults).toEqual([]);
});

it("[H18] cuts off who was answered before all has come, and stays up", async () => {
  const answer = await answerTo("/answered");
  expect(answer).toContain("HTTP/1.1 200");
  expect(answer).not.toContain("408");
});

it("[H18] leaves a file the time that the server has for it", async () => {
  expect(await answerTo("/file")).toContain("HTTP/1.1 200");
});
