// The figures of the demo's projects and departments: all of them on the first day, and from then on what each day adds.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CivilDate, type Instant, later } from "@openhall/shared/core";
import { type Dossier, dossierIdOf } from "@openhall/shared/publishing";
import * as z from "zod/mini";
import { type Engine } from "../engine/engine.ts";
import { wayThroughGate } from "./demo-content-steps.ts";
import { demoDayOf } from "./demo-programme.ts";
import {
  actionSteps,
  dailyReports,
  dayAfter,
  demoAnswers,
  demoExplanation,
  demoFigureSteps,
  departmentSteps,
  readingSteps,
} from "./demo-projects.ts";
import { type DemoStep } from "./demo-step.ts";
import { takeStepWherePossible, writeWhole } from "./take-steps.ts";

const weekMs = 7 * 24 * 60 * 60_000;
const tenMinutesMs = 10 * 60_000;

const doneSchema = z.object({ begun: z.iso.date(), reported: z.iso.date() });
const answeredSchema = z.object({ explanationId: z.optional(z.string()), questionId: z.optional(z.string()) });

/**
 * `heardUntil` is when the last reading was taken, as far as anybody knows. Answers the day on which the demo began; undefined where
 * the hub takes no commands, and the next start goes on.
 */
export async function prepareDemoProjects(
  engine: Engine,
  folder: string,
  now: Instant,
  heardUntil: () => Instant | undefined,
): Promise<CivilDate | undefined> {
  const path = join(folder, "demo-projects.json");
  const today = demoDayOf(now);
  const known = await readDone(path);
  const begun = known?.begun ?? today;
  // The hub takes them in the order in which they come, many in one batch.
  const takeAll: TakeAll = async (name, steps) => {
    const id = (index: number): string => `demo-projects ${begun} ${name} ${index}`;
    const taken = await Promise.all(steps.map((step, index) => takeStepWherePossible(engine, id(index), step)));
    return !taken.includes(false);
  };

  if (!known && !(await takeAll("figures", demoFigureSteps(begun)))) return undefined;
  if (!known && !(await tellWords(engine, begun, takeAll))) return undefined;
  const reports = known ? dailyReports(begun, known.reported, today) : [];
  if (!(await takeAll(`reports ${today}`, reports))) return undefined;
  if (!(await readUntil(now, begun, heardUntil(), takeAll))) return undefined;
  if (!known && !(await takeAll("first day", [...actionSteps(begun), ...departmentSteps(now, today)])))
    return undefined;
  if (known?.reported !== today) await writeWhole(path, `${JSON.stringify({ begun, reported: today })}\n`);
  return begun;
}

type TakeAll = (name: string, steps: readonly DemoStep[]) => Promise<boolean>;

/** The red one is explained, and what people have asked is answered. */
async function tellWords(engine: Engine, begun: CivilDate, takeAll: TakeAll): Promise<boolean> {
  for (const { projectId, title, body } of demoExplanation) {
    const itemId = dossierIdOf("explanation", `${projectId}.${dayAfter(begun, -1)}`);
    const steps = wayThroughGate({ itemId, content: plain("explanation", title, body) });
    if (!(await takeAll(`explanation ${projectId}`, steps))) return false;
  }
  for (const [index, { projectId, question, answer }] of demoAnswers.entries()) {
    const payload = { projectId, text: question.zh, language: "zh" };
    const id = `demo-projects ${begun} question ${index}`;
    const sender = { id: "system", role: "system" } as const;
    const asked = await engine.submit({ id, type: "projects.ask", payload, sender });
    if (!asked.ok && asked.refusal.code === "read-only") return false;
    const { questionId } = answeredSchema.parse(asked.ok ? asked.result : {});
    if (questionId === undefined) continue;
    const content = plain("answer", question, answer);
    if (!(await takeAll(`answer ${index}`, wayThroughGate({ itemId: dossierIdOf("answer", questionId), content }))))
      return false;
  }
  return true;
}

const plain = (template: Dossier["template"], title: Dossier["title"], body: Dossier["body"]): Dossier => ({
  kind: "dossier",
  template,
  title,
  body,
  sections: [],
  media: [],
});

/** What the sensors have measured since anybody heard of it, of seven days at most. */
async function readUntil(
  now: Instant,
  begun: CivilDate,
  heard: Instant | undefined,
  takeAll: TakeAll,
): Promise<boolean> {
  const week = later(now, tenMinutesMs - weekMs);
  const from = heard !== undefined && heard > week ? heard : week;
  return later(from, tenMinutesMs) > now || takeAll(`readings ${now}`, readingSteps(from, now, begun));
}

async function readDone(path: string): Promise<z.infer<typeof doneSchema> | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text === "" ? undefined : doneSchema.parse(JSON.parse(text));
}
