// The browser's one connection, assembled. Knows the wire and Vue's refs; knows no topic and no page.
import { readonly, ref, type DeepReadonly, type Ref } from "vue";
import * as z from "zod/mini";
import {
  answerSchema,
  beatSchema,
  deltaSchema,
  type Duty,
  dutySchema,
  joinedSchema,
  type Rendered,
  type Report,
  type Showing,
  snapshotSchema,
  type Welcome,
  welcomeSchema,
} from "../wire/index.ts";
import { createAcknowledger } from "./acknowledger.ts";
import { type ConnectionOptions, type LinkRefusal, openConnection } from "./connection.ts";
import { createHubClock } from "./hub-clock.ts";
import { browserKeptRows, type KeptRows } from "./kept-rows.ts";
import { type Link } from "./link.ts";
import { neverOfRehearsal } from "./rehearsal.ts";
import { createOutbox } from "./outbox.ts";
import { createReader } from "./reader.ts";
import { createReporter } from "./reporter.ts";
import { watchSilence } from "./silence.ts";
import { createStreams } from "./streams.ts";
import { createTeller } from "./teller.ts";

/** A hub that is there answers in milliseconds; one whose disk is slow, in seconds. */
const answerWithinMs = 10_000;

/** Refusals after which nothing that was shown is ours to see any more. */
const ousting: readonly LinkRefusal[] = ["signed-out", "revoked", "not-signed-in", "unknown-ticket"];

export interface LinkOptions extends ConnectionOptions {
  /** Where the last good rows stay: the browser's storage by default, nowhere with null. */
  readonly storage?: KeptRows | null;
}

/** The link, and how many messages of the hub it could not read: anything but 0 is a fault of ours. */
export type CountingLink = Link & { readonly malformed: DeepReadonly<Ref<number>> };

/** Connects at once, or within `firstConnectWithinMs`, and stays connected until `end()` or a refusal. */
export function createLink(options: LinkOptions): CountingLink {
  // The strict page policy would report zod's probe for `new Function`.
  z.config({ jitless: true });
  const clock = createHubClock();
  const reader = createReader();
  const welcome = ref<Welcome>();
  const duty = ref<Duty>();

  const connection = openConnection(options, {
    connected: () => streams.connected(),
    disconnected: () => streams.disconnected(),
    refused(refusal) {
      outbox.end();
      if (ousting.includes(refusal)) streams.refuseAll();
    },
  });
  const { socket } = connection;
  const isRehearsing = (): boolean => welcome.value?.rehearsal !== undefined;
  const isLive = (): boolean => connection.status.value === "live";

  const streams = createStreams(
    {
      isConnected: () => socket.connected,
      join: (request) => reader.answerOf(joinedSchema, socket.timeout(answerWithinMs).emitWithAck("join", request)),
      leave: (stream) => void socket.emit("leave", { streams: [stream] }),
    },
    neverOfRehearsal(options.storage === undefined ? browserKeptRows() : options.storage, isRehearsing),
  );
  const outbox = createOutbox({
    isLive,
    hubNow: clock.now,
    speed: () => clock.speed,
    deliver: (command) => reader.answerOf(answerSchema, socket.timeout(answerWithinMs).emitWithAck("command", command)),
  });
  const acknowledger = createAcknowledger(clock.now, (rendered: Rendered) => {
    if (isLive()) socket.emit("rendered", rendered);
    return isLive();
  });
  const reporter = createReporter((report: Report) => {
    if (isLive()) socket.emit("report", report);
    return isLive();
  });
  const teller = createTeller((showing: Showing) => {
    if (isLive()) socket.emit("showing", showing);
    return isLive();
  });
  const silence = watchSilence(() => socket.connected && streams.isListening(), connection.renew);

  function hear<T>(schema: z.ZodMiniType<T>, take: (message: T) => void): (message: unknown) => void {
    return (message) => {
      const heard = reader.read(schema, message);
      if (heard === undefined) return;
      silence.broken();
      take(heard);
    };
  }

  socket.on(
    "welcome",
    hear(welcomeSchema, (greeting) => {
      clock.runAt(greeting.rehearsal?.speed ?? 1);
      clock.set(greeting.at);
      welcome.value = greeting;
      connection.welcomed();
      outbox.live();
      acknowledger.live();
      reporter.live();
      teller.live();
    }),
  );
  socket.on(
    "snapshot",
    hear(snapshotSchema, (snapshot) => {
      clock.atLeast(snapshot.at);
      streams.snapshot(snapshot);
    }),
  );
  socket.on(
    "delta",
    hear(deltaSchema, (delta) => {
      clock.atLeast(delta.at);
      streams.delta(delta);
    }),
  );
  socket.on(
    "beat",
    hear(beatSchema, (beat) => {
      clock.set(beat.at);
      streams.beat(beat);
    }),
  );
  socket.on(
    "duty",
    hear(dutySchema, (told) => (duty.value = told)),
  );
  if (typeof window !== "undefined") window.addEventListener("pagehide", streams.flush);

  return {
    status: connection.status,
    refusal: connection.refusal,
    welcome: readonly(welcome),
    malformed: reader.malformed,
    hubNow: clock.now,
    open: streams.open,
    close: streams.close,
    send: outbox.send,
    rendered: acknowledger.rendered,
    report: reporter.report,
    showing: teller.showing,
    duty: readonly(duty),
    end() {
      connection.end();
      outbox.end();
      acknowledger.end();
      reporter.end();
      teller.end();
      silence.end();
      streams.flush();
      if (typeof window !== "undefined") window.removeEventListener("pagehide", streams.flush);
    },
  };
}
