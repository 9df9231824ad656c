// The one socket: connects, comes back by itself, and knows when coming back will not help.
import { io, type Socket } from "socket.io-client";
import { readonly, ref, type DeepReadonly, type Ref } from "vue";
import {
  type ClientToHub,
  type Handshake,
  type HandshakeRefusal,
  type HubToClient,
  protocolVersion,
} from "../wire/index.ts";
import { type LinkStatus } from "./link.ts";

const reconnectDelayMs = 300;
const reconnectDelayMaxMs = 1500;
/** The hub said `too-many-requests`: not at once again. */
const patienceMs = 5000;

const handshakeRefusals = [
  "protocol-mismatch",
  "not-signed-in",
  "unknown-ticket",
  "origin-not-allowed",
  "no-socket-for-sensors",
  "malformed",
] as const satisfies readonly HandshakeRefusal[];

const dismissals = ["signed-out", "revoked"] as const;

export type LinkRefusal = HandshakeRefusal | (typeof dismissals)[number];

export interface ConnectionOptions {
  readonly app: Handshake["app"];
  /** Where the hub is; the page's own origin by default. */
  readonly url?: string;
  /** A device's or a script's bearer token. */
  readonly token?: string;
  /** The token in a ticket's link. */
  readonly ticket?: string;
  /** The first connect waits a random time up to this, so that a hall whose power returns does not knock all at once. */
  readonly firstConnectWithinMs?: number;
}

interface Listener {
  /** On every connect, the first and all later ones. */
  connected(): void;
  disconnected(): void;
  refused(refusal: LinkRefusal): void;
}

export interface Connection {
  readonly socket: Socket<HubToClient, ClientToHub>;
  readonly status: DeepReadonly<Ref<LinkStatus>>;
  readonly refusal: DeepReadonly<Ref<LinkRefusal | undefined>>;
  /** The hub has greeted us. */
  welcomed(): void;
  /** Drops the socket and connects anew. */
  renew(): void;
  end(): void;
}

export function openConnection(options: ConnectionOptions, listener: Listener): Connection {
  const status = ref<LinkStatus>("connecting");
  const refusal = ref<LinkRefusal>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const socket: Socket<HubToClient, ClientToHub> = io(options.url ?? "/", {
    auth: handshakeOf(options),
    transports: ["websocket"],
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: reconnectDelayMs,
    reconnectionDelayMax: reconnectDelayMaxMs,
    randomizationFactor: 0.5,
  });

  function connectWithin(fromMs: number, toMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), fromMs + Math.random() * (toMs - fromMs));
  }

  function refuse(reason: LinkRefusal): void {
    ended = true;
    clearTimeout(timer);
    refusal.value = reason;
    status.value = "refused";
    socket.disconnect();
    listener.refused(reason);
  }

  socket.on("connect", () => listener.connected());
  socket.on("disconnect", () => {
    if (!ended) status.value = "lost";
    listener.disconnected();
    // One whom the hub has put out does not come back by itself.
    if (!ended && !socket.active) connectWithin(reconnectDelayMs, reconnectDelayMaxMs);
  });
  socket.on("connect_error", ({ message }) => {
    const reason = handshakeRefusals.find((known) => known === message);
    if (reason) return refuse(reason);
    status.value = "lost";
    if (!ended && !socket.active) connectWithin(patienceMs, 2 * patienceMs);
  });
  socket.on("dismissed", (reason: unknown) => refuse(dismissalOf(reason)));

  const firstWithinMs = options.firstConnectWithinMs ?? 0;
  if (firstWithinMs > 0) connectWithin(0, firstWithinMs);
  else socket.connect();

  return {
    socket,
    status: readonly(status),
    refusal: readonly(refusal),
    welcomed() {
      if (!ended) status.value = "live";
    },
    renew() {
      socket.disconnect();
    },
    end() {
      ended = true;
      clearTimeout(timer);
      socket.disconnect();
    },
  };
}

function handshakeOf({ app, token, ticket }: ConnectionOptions): Handshake {
  return { protocolVersion, app, ...(token !== undefined && { token }), ...(ticket !== undefined && { ticket }) };
}

function dismissalOf(reason: unknown): LinkRefusal {
  const code = typeof reason === "object" && reason !== null && "code" in reason ? reason.code : undefined;
  return dismissals.find((known) => known === code) ?? "revoked";
}
