// Those who watch a rehearsed hall from outside, over real sockets: its screens and staff all the time, and visitors' phones
// that come and go.
import { setTimeout as pause } from "node:timers/promises";
import { takenTicketSchema } from "@openhall/shared/queue";
import { protocolVersion } from "@openhall/shared/wire";
import { io } from "socket.io-client";
import { freshCommand, type HubSocket } from "../kill/caller.ts";

export interface Followers {
  /** Changes that have come to all of them together. */
  readonly heard: number;
  /** Phones that have followed a number to its end. */
  readonly phones: number;
  /** Everybody is at rest: no phone is between two visitors. */
  rest(): Promise<void>;
  /** Another day. */
  goOn(): void;
  leave(): void;
}

interface Tokens {
  readonly kiosk: string;
  readonly display: string;
  readonly manager: string;
}

const phonesAtOnce = 3;
/** So that one day is like another, however busy the machine is. */
const phonesPerDay = 60;

export async function sendFollowers(port: number, hallId: string, tokens: Tokens): Promise<Followers> {
  let heard = 0;
  let phones = 0;
  let isAtRest = false;
  let leftToday = phonesPerDay;
  let hasLeft = false;
  const sockets = new Set<HubSocket>();

  async function follow(auth: object, streams: readonly string[]): Promise<HubSocket> {
    const socket: HubSocket = io(`http://127.0.0.1:${port}`, {
      auth: { protocolVersion, app: "script", ...auth },
      transports: ["websocket"],
      forceNew: true,
    });
    sockets.add(socket);
    socket.on("delta", () => (heard += 1));
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    });
    const { refused } = await socket.emitWithAck("join", { streams: streams.map((stream) => ({ stream })) });
    if (refused.length > 0) throw new Error(`Not to be followed: ${JSON.stringify(refused)}`);
    return socket;
  }

  function hangUp(socket: HubSocket): void {
    sockets.delete(socket);
    socket.disconnect();
  }

  const kiosk = await follow({ token: tokens.kiosk }, [`venue.hall/${hallId}`, `queue.board/${hallId}`]);
  await follow({ token: tokens.display }, [`queue.board/${hallId}`, `queue.announcements/${hallId}`]);
  await follow({ token: tokens.manager }, [`queue.hall/${hallId}`, `queue.figures/${hallId}`, "venue.halls/all"]);

  /** One visitor more than are rehearsed: a number at the kiosk, its page on a phone, for a while. */
  async function visit(): Promise<void> {
    const taken = await kiosk.emitWithAck("command", freshCommand("queue.take-ticket", { serviceId: "SV01" }));
    const ticket = taken.ok ? takenTicketSchema.parse(taken.result) : undefined;
    if (!ticket) return void (await pause(20));
    const { ticketId, token } = ticket;
    await kiosk.emitWithAck("command", freshCommand("queue.confirm-ticket", { ticketId }));
    const phone = await follow({ ticket: token }, [`queue.ticket/${token}`]).catch(() => undefined);
    await pause(120);
    // Gives the number up again, so that the hall has no more visitors than it has desks for.
    await kiosk.emitWithAck("command", freshCommand("queue.cancel", { ticketId }));
    if (phone) hangUp(phone);
    phones += 1;
  }

  const underWay = new Set<Promise<void>>();
  async function liveOn(): Promise<void> {
    while (!hasLeft) {
      if (isAtRest || leftToday === 0) {
        await pause(10);
        continue;
      }
      leftToday -= 1;
      const visiting = visit();
      underWay.add(visiting);
      await visiting.finally(() => underWay.delete(visiting));
    }
  }
  for (let phone = 0; phone < phonesAtOnce; phone += 1) void liveOn();

  return {
    get heard() {
      return heard;
    },
    get phones() {
      return phones;
    },
    async rest() {
      isAtRest = true;
      await Promise.all(underWay);
    },
    goOn() {
      leftToday = phonesPerDay;
      isAtRest = false;
    },
    leave() {
      hasLeft = true;
      for (const socket of sockets) hangUp(socket);
    },
  };
}
