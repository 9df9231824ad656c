import { createServer, type RequestListener, type Server } from "node:http";
import { type Duplex } from "node:stream";

/**
 * Whoever sends slowly is cut off; an idle page may keep its connection for a while. All in milliseconds. A request's
 * time is that of the largest file over a slow line; every other body has much less (slow-senders.ts).
 */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 10 * 60_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2_500,
};

/** The one server of the hub, for http and for realtime; not listening yet. */
export function createHttpServer(app: RequestListener): Server {
  const server = createServer({ ...timeouts, maxHeaderSize: 16 * 1024 }, app);
  server.on("clientError", answerBrokenRequest);
  return server;
}

/** What is not HTTP never reaches a route; it is answered in the same form as everything else. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const [status, code] = brokenBy(error.code);
  const body = JSON.stringify({ ok: false, refusal: { code } });
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

function brokenBy(code: string | undefined): [status: string, code: string] {
  if (code === "HPE_HEADER_OVERFLOW") return ["431 Request Header Fields Too Large", "too-large"];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return ["408 Request Timeout", "too-slow"];
  return ["400 Bad Request", "malformed"];
}
