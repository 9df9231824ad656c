import { type Role, staffRoles } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { describe, expect, it } from "vitest";
import { createEngine } from "../engine/create-engine.ts";
import { createModel } from "../engine/model.ts";
import { systemClock } from "../engine/ports.ts";
import { randomStamps } from "../engine/stamps.ts";
import { createMemoryLog } from "../journal/memory-log.ts";
import { type Asked, openHttp, refused } from "./http.fixture.ts";

const roles = ["kiosk", "display", "sensor", ...staffRoles] as const;

const matrix = topics.flatMap(({ name, commands }) =>
  Object.entries(commands).flatMap(([type, rule]) =>
    roles.map((role) => ({ type: `${name}.${type}`, role, answer: answerFor(role, rule.roles) })),
  ),
);

function answerFor(role: Role, sentBy: readonly Role[]): "decided" | "forbidden" | "unknown" {
  if (sentBy.every((sender) => sender === "system")) return "unknown";
  return sentBy.includes(role) ? "decided" : "forbidden";
}

/** What the hub did: `decided` where it has looked at the payload; what is not expected anywhere, as it is. */
function answerOf({ status, text }: Asked): string {
  if ([200, 400, 409].includes(status)) return "decided";
  if (status === 403 && text.includes('"code":"forbidden"')) return "forbidden";
  return status === 404 && text.includes('"code":"unknown-command"') ? "unknown" : `${status} ${text}`;
}

/** An engine with every topic and an empty venue, which forgets everything. */
async function openEngine() {
  const engine = await createEngine({
    model: createModel(topics),
    log: createMemoryLog(),
    snapshots: {
      load: async () => undefined,
      save: async () => undefined,
      coveredThrough: () => 0,
      unreadable: () => [],
    },
    observer: { seal: () => () => undefined },
    clock: systemClock,
    stamps: randomStamps(Date.now),
    onFault(fault) {
      throw fault;
    },
  });
  await engine.start();
  return engine;
}

describe("role by command", () => {
  it("[H8] has every command of every topic, and cases of each kind", () => {
    const commands = topics.reduce((count, { commands: all }) => count + Object.keys(all).length, 0);
    expect(matrix).toHaveLength(commands * roles.length);
    expect(new Set(matrix.map(({ answer }) => answer))).toEqual(new Set(["decided", "forbidden", "unknown"]));
  });

  it("[H8] is decided where the topic names the role, forbidden where it does not, unknown where only the hub may", async () => {
    const { command, tokens } = await openHttp({ engine: await openEngine() });
    const seen = await Promise.all(
      matrix.map(async ({ type, role }) => ({ type, role, answer: answerOf(await command(type, {}, tokens[role])) })),
    );
    expect(seen).toEqual(matrix);
  });

  it("[H8] knows nothing of what nobody may send", async () => {
    const { command, tokens } = await openHttp({ engine: await openEngine() });
    for (const type of [
      "queue.no-such",
      "nothing.call-next",
      "queue",
      "queue.constructor",
      "queue.",
      "__proto__.call-next",
    ])
      expect(await command(type, {}, tokens.administrator)).toMatchObject({
        status: 404,
        body: refused("unknown-command"),
      });
  });
});
