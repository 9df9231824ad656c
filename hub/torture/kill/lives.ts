// How a hub's lives end and begin in the torture: as badly as an operator, a cable or the kernel can make it.
import { setTimeout as pause } from "node:timers/promises";
import { type Chance } from "./chance.ts";
import { type Crowd } from "./crowd.ts";
import { type HubPlace, type HubProcess, spawnHub } from "./hub-process.ts";

/** Milliseconds. */
const life = { shortest: 60, longest: 700 };
const moments = ["at work", "at work", "at an answer", "at an answer", "while ending"] as const;
const longestEnding = 60;
const longestBeginning = 700;

/** Lets a hub work for a while and kills it; answers what happened. */
export async function endLife(hub: HubProcess, crowd: Crowd, chance: Chance): Promise<string> {
  const afterMs = Math.round(life.shortest + chance.number(life.longest - life.shortest));
  await pause(afterMs);
  const moment = chance.pick(moments);
  if (moment === "while ending") {
    hub.stop();
    await pause(chance.number(longestEnding));
  }
  if (moment === "at an answer") await crowd.nextAnswer();
  await hub.kill();
  return `killed ${moment} after ${afterMs} ms`;
}

/** Starts the hub again, some only after one that was killed while it began. */
export async function beginLife(place: HubPlace, chance: Chance): Promise<HubProcess> {
  if (chance.happens(0.25)) {
    const unlucky = spawnHub(place);
    await pause(chance.number(longestBeginning));
    await unlucky.kill();
  }
  const hub = spawnHub(place);
  await hub.port;
  return hub;
}
