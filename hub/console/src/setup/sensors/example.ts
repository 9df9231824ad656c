// What a sensor sends, as somebody would type it to try. Pure.
import { instantOf } from "@openhall/shared/core";

const periodMs = 10 * 60_000;

/** Of the latest ten minutes that have ended: the hub takes nothing older than a week, and nothing off the clock. */
export function exampleOf(hub: string, token: string, projectId: string, now: number): string {
  const at = instantOf(now - (now % periodMs));
  return `curl -X POST ${hub}/api/v1/commands/projects.record-readings \\
  -H "Authorization: Bearer ${token}" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: pm10-${at}" \\
  -d '${JSON.stringify({ projectId, readings: [{ indicator: "pm10", at, minutes: 10, value: 61.5 }] })}'`;
}
