// The limit of a page: Socket.IO, and one text that is set when it changes.
import { io } from "socket.io-client";

interface Changed {
  readonly put: Readonly<Record<string, { readonly number: string }>>;
}

const socket = io({ transports: ["websocket"] });
socket.on("connect", () => socket.emit("join", {}, () => (document.title = "ready")));
socket.on("delta", ({ put }: Changed) => {
  document.body.textContent = Object.values(put)[0]?.number ?? "";
});
