// Stands in the hub's place before one page: the built app, a hall, and as many changes of it as are asked for, none of them
// joined together, each on the base of the one before.
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import express from "express";
import { Server, type Socket } from "socket.io";
import { type Joined, type Welcome } from "@openhall/shared/wire";
import { changeOf, rowsOf, type SoakApp } from "./soak-rows.ts";

const [name = "display", role = "display"] = process.argv.slice(2);
const app = name as SoakApp;
const path = app === "scenes" ? "display" : app;
const folder = fileURLToPath(new URL(`../../${app === "console" ? "hub/console" : path}/dist`, import.meta.url));

const pages = express();
pages.get("/api/v1/session", (_request, response) => void response.json({ user: "c1", name: "c1", role }));
pages.use(
  "/api/v1",
  (_request, response) => void response.status(503).json({ ok: false, refusal: { code: "no-voice" } }),
);
pages.use(`/${path}/`, express.static(folder));
const server = createServer(pages);
const io = new Server(server, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });

const streams = Object.keys(rowsOf(app));
const versions = new Map(streams.map((stream) => [stream, 1]));
let socket: Socket | undefined;
let sent = 0;

io.on("connection", (connected) => {
  socket = connected;
  const welcome: Welcome = {
    epoch: 1,
    at: new Date().toISOString(),
    sender: { id: app === "console" ? "user:c1" : `device:${path}`, role, hallId: "V01" },
  };
  connected.emit("welcome", welcome);
  connected.on("join", (request: { streams: { stream: string }[] }, answer: (joined: Joined) => void) => {
    const known = request.streams.filter(({ stream }) => streams.includes(stream));
    answer({
      joined: known.map(({ stream }) => ({
        stream,
        alias: streams.indexOf(stream),
        epoch: 1,
        version: versions.get(stream) ?? 1,
        at: new Date().toISOString(),
        rows: rowsOf(app)[stream] ?? {},
      })),
      refused: request.streams
        .filter(({ stream }) => !streams.includes(stream))
        .map(({ stream }) => ({ stream, code: "unknown-stream" })),
    });
  });
});

/** Sends the next `count` changes and answers how many there have been. */
function send(count: number): number {
  for (const end = sent + count; sent < end; sent += 1) {
    const { stream, put, del } = changeOf(app, sent + 2);
    const base = versions.get(stream) ?? 1;
    versions.set(stream, base + 1);
    const change = { ...(put && { put }), ...(del && { del }) };
    const at = new Date().toISOString();
    socket?.emit("delta", { stream: streams.indexOf(stream), epoch: 1, base, version: base + 1, at, ...change });
  }
  return sent;
}

server.listen(0);
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;
process.on("message", ({ count = 0 }: { readonly count?: number }) => {
  process.send?.({ port, sent: send(count) });
});
