// As little of Socket.IO's protocol as a screen needs, so that a thousand clients in one process measure the server.
import { WebSocket } from "ws";

export interface ThinSocket {
  emit(event: string, payload?: unknown): void;
  /** Emits and waits for the acknowledgement. */
  ask(event: string, payload?: unknown): Promise<unknown>;
  close(): void;
}

/** Resolves when the server has accepted the connection; `hear` gets every event as raw text `["event",…]`. */
export function connectThin(
  port: number,
  auth: object,
  hear: (text: string) => void,
  lost: () => void = () => undefined,
): Promise<ThinSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    const waiting = new Map<number, (answer: unknown) => void>();
    let nextId = 0;
    const thin: ThinSocket = {
      emit: (event, payload) => socket.send(`42${JSON.stringify([event, payload])}`),
      ask: (event, payload) =>
        new Promise((answered) => {
          const id = (nextId += 1);
          waiting.set(id, answered);
          socket.send(`42${id}${JSON.stringify(payload === undefined ? [event] : [event, payload])}`);
        }),
      close: () => socket.terminate(),
    };
    socket.on("error", reject);
    socket.on("close", () => {
      reject(new Error("closed"));
      lost();
    });
    socket.on("message", (data) => {
      const text = String(data);
      if (text.startsWith("42")) return hear(text.slice(2));
      if (text === "2") return socket.send("3");
      if (text.startsWith("0")) return socket.send(`40${JSON.stringify(auth)}`);
      if (text.startsWith("40")) return resolve(thin);
      if (text.startsWith("43")) {
        const bracket = text.indexOf("[");
        const id = Number(text.slice(2, bracket));
        waiting.get(id)?.(JSON.parse(text.slice(bracket))[0]);
        waiting.delete(id);
      }
    });
  });
}
