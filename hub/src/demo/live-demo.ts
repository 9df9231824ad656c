// While the demo runs its sites measure every minute and report each day, and the plant reaches a milestone on the first.
import { type CivilDate, type Instant } from "@openhall/shared/core";
import { type Engine } from "../engine/engine.ts";
import { type Clock } from "../engine/ports.ts";
import { every } from "../every.ts";
import { demoDayOf } from "./demo-programme.ts";
import { dailyReports, milestoneStep, readingSteps } from "./demo-projects.ts";
import { type DemoStep } from "./demo-step.ts";

const minuteMs = 60_000;
/** When the milestone is reached, in minutes of running. */
const milestoneAfter = 3;

/** `failed` hears of what was not taken; the demo goes on. The answer ends it. */
export function runLiveDemo(
  engine: Engine,
  clock: Clock,
  now: () => Instant,
  begun: CivilDate,
  failed: (error: unknown) => void,
): () => void {
  let heard = now();
  let reported = demoDayOf(heard);
  let minutes = 0;
  const send = ({ type, payload, by }: DemoStep, id: string): void =>
    void engine.submit({ id, type, payload, sender: by }).catch(failed);

  return every(minuteMs, clock, () => {
    const to = now();
    minutes += 1;
    for (const [index, step] of readingSteps(heard, to, begun, 1).entries()) send(step, `demo-live ${to} ${index}`);
    const today = demoDayOf(to);
    for (const [index, step] of dailyReports(begun, reported, today).entries())
      send(step, `demo-live ${today} report ${index}`);
    reported = today;
    if (minutes === milestoneAfter && today === begun) send(milestoneStep(begun), `demo-live ${begun} milestone`);
    heard = to;
  });
}
