// Who may say how much at once. The server's own limit is that of those who write long texts; everybody else is held to less.
import { publishingCommands } from "@openhall/shared/publishing";
import { type Role } from "@openhall/shared/core";
import { bodyLimit } from "../http/body.ts";
import { type HubSocket } from "./hub-socket.ts";

const writers: readonly Role[] = publishingCommands["save-item"].roles;

/** Puts out who says more at once than other doors would take from them; nothing of it is heard. */
export function limitMessages(socket: HubSocket): void {
  if (writers.includes(socket.data.sender.role)) return;
  let hasSaidTooMuch = false;
  socket.conn.on("packet", ({ data }: { readonly data?: unknown }) => {
    if (typeof data !== "string" || Buffer.byteLength(data) <= bodyLimit) return;
    hasSaidTooMuch = true;
    socket.conn.close();
  });
  socket.use((_event, next) => {
    if (!hasSaidTooMuch) next();
  });
}
