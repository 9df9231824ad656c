// The limit: Express and Socket.IO with our options, no disk, no rules, no audiences. It answers `call` by one delta to
// everybody, `echo` by an acknowledgement, and hears as many rendered acknowledgements as the hub does.
import { createServer } from "node:http";
import express from "express";
import { Server } from "socket.io";
import { heldMemory } from "./held-memory.ts";

const app = express();
app.get("/healthz", (_request, response) => void response.json({ ok: true }));
// A page that sets one text, for the benches in a browser.
const [port = "0", pageScript = ""] = process.argv.slice(2);
app.get("/page", (_request, response) => {
  response.type("html").send('<!doctype html><script type="module" src="/page.js"></script><body></body>');
});
app.get("/page.js", (_request, response) => response.sendFile(pageScript));
const server = createServer(app);
const io = new Server(server, {
  transports: ["websocket"],
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 8_000,
});

let version = 0;
const board: Record<string, object> = {};
for (let desk = 1; desk <= 8; desk += 1) board[`desk/W${desk}`] = { open: true };
for (const queue of "ABCDEFG") board[`waiting/${queue}`] = { count: 0 };
for (let call = 1; call <= 16; call += 1) {
  const number = `A9${String(call).padStart(2, "0")}`;
  board[`call/${number}`] = { number, desk: "W1", at: new Date().toISOString(), calls: 1 };
}

io.on("connection", (socket) => {
  socket.on("join", (_request, answer: (joined: object) => void) => {
    void socket.join("board");
    answer({ version, rows: board });
  });
  socket.on("call", (answer: (result: object) => void) => {
    version += 1;
    const number = `A${String(version).padStart(3, "0")}`;
    const row = { number, desk: "W1", at: new Date().toISOString(), calls: 1 };
    io.to("board").emit("delta", { version, put: { [`call/${number}`]: row } });
    answer({ ok: true, version });
  });
  socket.on("echo", (message: unknown, answer: (message: unknown) => void) => answer(message));
  socket.on("rendered", () => undefined);
});

server.listen(Number(port));
process.on("message", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined, heldKb: heldMemory() });
});
