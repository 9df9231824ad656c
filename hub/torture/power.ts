import { syncLabels } from "../src/journal/file-layer.ts";
import { journalDay } from "./journal-day.ts";
import { torture } from "./torture.ts";

export async function runPowerTorture({
  long,
  print,
}: {
  long: boolean;
  print: (line: string) => void;
}): Promise<{ ok: boolean }> {
  const fineness = long ? { subsetsOf: 8, tears: 7 } : { subsetsOf: 4, tears: 1 };
  const t0 = performance.now();
  const whole = await torture(journalDay, { fineness });
  print(
    `${whole.boundaries} boundaries, ${whole.crashes} crashes: ${whole.broken ?? "nothing lost"} ${performance.now() - t0}`,
  );
  let ok = whole.broken === undefined;
  for (const without of syncLabels) {
    const t0 = performance.now();
    const { broken, crashes } = await torture(journalDay, { fineness, without });
    print(`without "${without}": ${broken ? `caught (${broken})` : "NOT CAUGHT"} ${crashes} ${performance.now() - t0}`);
    ok &&= broken !== undefined;
  }
  return { ok };
}
