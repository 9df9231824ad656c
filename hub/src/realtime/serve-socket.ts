// What one client may say, and what it is answered.
import {
  type Answer,
  commandEnvelopeSchema,
  joinSchema,
  leaveSchema,
  type Rehearsal,
  renderedSchema,
  reportSchema,
  showingSchema,
  wrongPathsOf,
} from "@openhall/shared/wire";
import { type Engine } from "../engine/engine.ts";
import { type Gate } from "./gate.ts";
import { type HubSocket } from "./hub-socket.ts";
import { createReportLimit } from "./report-limit.ts";
import { createShowingLimit } from "./showing-limit.ts";
import { deviceOf, isScreen, type Screens } from "./screens.ts";
import { type Subscriptions } from "./subscriptions.ts";

interface Parts {
  readonly engine: Engine;
  readonly gate: Gate;
  readonly screens: Screens;
  readonly subscriptions: Subscriptions;
  readonly epoch: () => number;
  readonly now: () => string;
  readonly rehearsal: Rehearsal | undefined;
  readonly publicUrl: () => string | undefined;
}

/** Greets a client that was let in, and serves it until it goes. */
export function serveSocket(socket: HubSocket, parts: Parts): void {
  const { screens, subscriptions, now } = parts;
  const { sender, streams } = socket.data;
  /** Somebody who does not speak our protocol is not one of ours. */
  const putOut = (): void => void socket.disconnect(true);

  const publicUrl = parts.publicUrl();
  const { rehearsal } = parts;
  socket.emit("welcome", {
    epoch: parts.epoch(),
    at: now(),
    sender,
    ...(publicUrl ? { publicUrl } : {}),
    ...(rehearsal ? { rehearsal } : {}),
  });

  const gone = isScreen(sender)
    ? screens.connected(deviceOf(sender), now(), (duty) => void socket.emit("duty", duty))
    : undefined;

  socket.on("join", (request, answer) => {
    const parsed = joinSchema.safeParse(request);
    if (!parsed.success || typeof answer !== "function") return putOut();
    void subscriptions.join(socket, parsed.data).then(answer);
  });
  socket.on("leave", (request) => {
    const parsed = leaveSchema.safeParse(request);
    if (!parsed.success) return putOut();
    for (const stream of parsed.data.streams) subscriptions.leave(socket, stream);
  });
  socket.on("command", (envelope, answer) => {
    if (typeof answer !== "function") return putOut();
    void command(socket, envelope, parts).then(answer);
  });
  socket.on("rendered", (acknowledgement) => {
    const parsed = renderedSchema.safeParse(acknowledgement);
    if (!parsed.success) return putOut();
    if (isScreen(sender) && subscriptions.hasShown(socket, parsed.data))
      screens.rendered(deviceOf(sender), parsed.data, now());
  });
  const counts = createReportLimit(() => performance.now());
  socket.on("report", (report) => {
    const parsed = reportSchema.safeParse(report);
    if (!parsed.success) return putOut();
    if (isScreen(sender) && counts(parsed.data)) screens.reported(deviceOf(sender), parsed.data, now());
  });
  const isInTime = createShowingLimit(() => performance.now());
  socket.on("showing", (showing) => {
    const parsed = showingSchema.safeParse(showing);
    if (!parsed.success) return putOut();
    if (sender.role === "display" && isInTime()) screens.showing(deviceOf(sender), parsed.data, now());
  });
  socket.on("disconnect", (reason) => {
    gone?.(now(), reason === "ping timeout" || reason === "transport error" ? "lost" : "left");
    for (const stream of streams) subscriptions.leave(socket, stream);
  });
}

async function command(socket: HubSocket, envelope: unknown, { engine, gate }: Parts): Promise<Answer> {
  const parsed = commandEnvelopeSchema.safeParse(envelope);
  if (!parsed.success) return { ok: false, refusal: { code: "malformed", paths: wrongPathsOf(parsed.error.issues) } };
  const { sender } = socket.data;
  if (!(await gate.mayCommand(sender))) return { ok: false, refusal: { code: "too-many-requests" } };
  const { id, type, payload, validUntil } = parsed.data;
  return engine.submit({ id, type, payload, sender, ...(validUntil === undefined ? {} : { validUntil }) });
}
