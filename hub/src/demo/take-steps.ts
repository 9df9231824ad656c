// How the demo's steps are taken: each once, also over a start that was broken off.
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Engine } from "../engine/engine.ts";
import { type DemoStep } from "./demo-step.ts";

/**
 * Each step has an id of its own, so that a start that was broken off goes on where it was. A hub that takes no commands
 * leaves it for the next start; another refusal is thrown, because the demo would lack what it promises.
 */
export async function takeSteps(
  engine: Engine,
  folder: string,
  name: string,
  rounds: readonly (readonly DemoStep[])[],
  comesLater: (step: DemoStep) => boolean = () => true,
): Promise<void> {
  const path = join(folder, `${name}.json`);
  const version = createHash("sha256").update(JSON.stringify(rounds)).digest("base64url");
  const done = `${JSON.stringify({ imported: version })}\n`;
  const before = await readFile(path, "utf8").catch(() => "");
  if (before === done) return;
  const later = before === "" ? undefined : new Set(rounds.flat().filter(comesLater));
  for (const [index, round] of rounds.entries()) {
    const steps = round.filter((step) => later?.has(step) ?? true);
    const taken = await Promise.all(
      steps.map((step) => takeStep(engine, `${name} ${version} ${index}.${round.indexOf(step)}`, step)),
    );
    if (taken.includes(false)) return;
  }
  await writeWhole(path, done);
}

/** False where the hub takes no commands. */
export async function takeStep(engine: Engine, id: string, { type, payload, by }: DemoStep): Promise<boolean> {
  const answer = await engine.submit({ id, type, payload, sender: by });
  if (answer.ok) return true;
  if (answer.refusal.code === "read-only") return false;
  throw new Error(`The demo's ${type} was refused: ${JSON.stringify(answer.refusal)}`);
}

/**
 * The same for what is added to a folder that is there: whoever tries the demo may have taken out of use what it is about, and it
 * starts all the same.
 */
export async function takeStepWherePossible(
  engine: Engine,
  id: string,
  { type, payload, by }: DemoStep,
): Promise<boolean> {
  const answer = await engine.submit({ id, type, payload, sender: by });
  return answer.ok || answer.refusal.code !== "read-only";
}

/** For its owner alone, and never half. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
