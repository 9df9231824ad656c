import { type Server } from "node:http";
import { type Socket } from "node:net";

/** Every connection of a server, a page's and a socket's alike. */
export interface Connections {
  /** Ends whatever is left, answered or not. */
  cutOff(): void;
}

/**
 * Node waits for the last connection when a server closes, and looks no more whether it is one that says nothing: a
 * browser that only holds a line open would hold up the hub's end for ever.
 */
export function trackConnections(server: Server): Connections {
  const open = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return {
    cutOff() {
      for (const socket of open) socket.destroy();
    },
  };
}
