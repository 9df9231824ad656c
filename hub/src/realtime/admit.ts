import { handshakeSchema, protocolVersion } from "@openhall/shared/wire";
import { type Streams } from "../streams/create-streams.ts";
import { type Gate, type Verdict } from "./gate.ts";
import { type HubSocket } from "./hub-socket.ts";

/** [R1] Who is there: a device or script by its token, staff by their cookie, a visitor by the ticket they hold; nobody else. */
export async function verdictOn(
  socket: HubSocket,
  gate: Gate,
  streams: Streams,
  isRehearsal: boolean,
): Promise<Verdict> {
  const parsed = handshakeSchema.safeParse(socket.handshake.auth);
  if (!parsed.success) return "malformed";
  if (parsed.data.protocolVersion !== protocolVersion) return "protocol-mismatch";
  if (parsed.data.ticket !== undefined) {
    const verdict = await visitorWith(parsed.data.ticket, socket.handshake.address, gate, streams);
    return isRehearsal && verdict === "unknown-ticket" ? "in-rehearsal" : verdict;
  }
  const admission = gate.admit(socket.handshake.headers, parsed.data.token);
  return admission?.sender.role === "sensor" ? "no-socket-for-sensors" : (admission ?? "not-signed-in");
}

async function visitorWith(ticket: string, address: string, gate: Gate, streams: Streams): Promise<Verdict> {
  if (streams.admits(`queue.ticket/${ticket}`, undefined) !== "yes")
    return (await gate.mayMiss(address)) ? "unknown-ticket" : "too-many-requests";
  const id = `ticket:${ticket}`;
  return { sender: { id, role: "visitor" }, credential: id };
}
