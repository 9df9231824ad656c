// One sender on its own socket, which keeps trying under the same id until the hub has answered.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  type Answer,
  type ClientToHub,
  type CommandEnvelope,
  type HubToClient,
  protocolVersion,
} from "@openhall/shared/wire";
import { io, type Socket } from "socket.io-client";

export type HubSocket = Socket<HubToClient, ClientToHub>;

export interface Caller {
  /** As the hub knows it: `device:K1`, `user:clerk1`. */
  readonly sender: string;
  /** Commands that wait for their answer. */
  readonly underWay: number;
  connect(port: number): Promise<HubSocket>;
  /** Sends until there is an answer, over as many connections as it takes. */
  ask(command: CommandEnvelope): Promise<Answer>;
}

export const freshCommand = (type: string, payload: object = {}): CommandEnvelope => ({
  id: randomUUID(),
  type,
  payload,
});

/** Answers of a hub that is ending or has heard too much from us: nothing was done, the same may be asked again. */
const passing = ["try-again", "too-many-requests"];

const askAgainAfterMs = 50;

/** Opens a socket that does not come back by itself: when a hub is up again is ours to know. */
export async function openSocket(port: number, token: string): Promise<HubSocket> {
  const socket: HubSocket = io(`http://127.0.0.1:${port}`, {
    auth: { protocolVersion, app: "script", token },
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

export function createCaller(sender: string, token: string): Caller {
  let socket: HubSocket | undefined;
  let waiting: ((socket: HubSocket) => void)[] = [];
  let underWay = 0;

  async function connect(port: number): Promise<HubSocket> {
    const opened = await openSocket(port, token);
    socket = opened;
    for (const goOn of waiting) goOn(opened);
    waiting = [];
    return opened;
  }

  const connected = async (): Promise<HubSocket> =>
    socket?.connected === true ? socket : new Promise((resolve) => waiting.push(resolve));

  /** Undefined when the connection was lost before the answer came. */
  async function askOnce(command: CommandEnvelope): Promise<Answer | undefined> {
    const line = await connected();
    return line.emitWithAck("command", command).catch(() => undefined);
  }

  async function askUntilAnswered(command: CommandEnvelope): Promise<Answer> {
    for (;;) {
      const answer = await askOnce(command);
      if (answer && (answer.ok || !passing.includes(answer.refusal.code))) return answer;
      if (answer) await pause(askAgainAfterMs);
    }
  }

  return {
    sender,
    connect,
    get underWay() {
      return underWay;
    },
    async ask(command) {
      underWay += 1;
      const answer = await askUntilAnswered(command);
      underWay -= 1;
      return answer;
    },
  };
}
