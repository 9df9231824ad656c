import { columns } from "./trace-file.ts";
import { type SyntheticDay } from "./synthetic.ts";

/** Synthetic days as the CSV that `--trace` reads, times to the second. */
export function formatTrace(days: readonly SyntheticDay[]): string {
  const lines = days.flatMap(({ date, zone, visits }) =>
    visits
      .toSorted((a, b) => a.issuedMs - b.issuedMs)
      .map(({ number, service, issuedMs, startedMs, endedMs }) =>
        [number, service, ...[issuedMs, startedMs, endedMs].map((ms) => formatTime(date, zone, ms))].join(","),
      ),
  );
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

/** A visit after midnight stands on the next date. */
function formatTime(date: string, zone: string, ms: number | undefined): string {
  if (ms === undefined) return "";
  return `${new Date(Date.parse(`${date}T00:00Z`) + Math.round(ms / 1000) * 1000).toISOString().slice(0, 19)}${zone}`;
}
