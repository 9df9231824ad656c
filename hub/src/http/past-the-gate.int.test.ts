import { topics } from "@openhall/shared/topics";
import { expect, it } from "vitest";
import { type Gate, openGate } from "../gate.fixture.ts";
import { resultOf, type RunningHub, startHall, takeTicket } from "../running-hub.fixture.ts";
import { type Client, soon } from "../socket-client.fixture.ts";

/** In every field that somebody can write. */
const marker = "玉兰花开四十二";
/** Without a sign-in, and of a hall that is there. */
const forAnybody = [
  ...["", "/feed.ics", "/programme.csv", "/entries/E1.ics"].map((path) => `/api/v1/programme/V01${path}`),
  ...["", "/projects.csv", "/oc4ids.json"].map((path) => `/api/v1/projects/V01${path}`),
  "/api/v1/departments/V01",
];
const families = topics.flatMap(({ streams }) => streams.map(({ name }) => name));
const forMachines = topics.flatMap(({ streams }) =>
  streams.flatMap(({ name, roles }) =>
    roles.some((role) => ["kiosk", "display", "visitor"].includes(role)) ? [name] : [],
  ),
);

const lecture = {
  id: "E1",
  kind: "lecture",
  venueId: "V01",
  startsAt: "2027-03-01T02:00:00.000Z",
  endsAt: "2027-03-01T03:00:00.000Z",
  steps: [{ id: "s1", minutes: 0 }],
};

interface Outside {
  readonly client: Client;
  readonly token: string | undefined;
}

/** Everything that a machine of the hall, or a visitor, can be told: every stream of every family, every address. */
async function told(hub: RunningHub, outside: readonly Outside[], ticket: string) {
  const scopes = ["all", "V01", "V02", "W1", "D1", "D2", "K1", "I1", "I2", "I3", "V01/A001", ticket];
  const names = families.flatMap((family) => scopes.map((scope) => `${family}/${scope}`));
  const { body } = await hub.get<{ paths: Record<string, { get?: object }> }>("/api/v1/openapi.json");
  const addresses = Object.entries(body.paths)
    .filter(([path, { get }]) => get && !path.includes("/streams/"))
    .flatMap(([path]) =>
      (path.includes("{") ? ["V01", "D1", "I1", ticket] : [""]).map((id) => path.replaceAll(/\{\w+\}/g, id)),
    )
    .filter((address) => !/\/(programme|projects|departments)\//.test(address));
  const seen = new Map<string, string>();
  for (const { client, token } of outside) {
    for (let from = 0; from < names.length; from += 60) {
      const { joined } = await client.join(...names.slice(from, from + 60));
      client.socket.emit("leave", { streams: names.slice(from, from + 60) });
      for (const { stream, rows } of joined) seen.set(`${token} joins ${stream}`, JSON.stringify(rows ?? {}));
    }
    // Anybody may ask for these, whoever they are; who asks for too much that is not there is sent away.
    for (const address of token === undefined ? [...addresses, ...forAnybody] : addresses) {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${hub.url}${address}`, { headers });
      seen.set(`${token} gets ${address}`, await response.text());
    }
  }
  return seen;
}

const story: readonly [what: string, step: (gate: Gate) => Promise<unknown>][] = [
  ["is written", (gate) => gate.save("I1", { text: marker })],
  ["is submitted", (gate) => gate.submit("I1")],
  ["is reviewed", (gate) => gate.review("I1")],
  ["is on a proof screen", (gate) => gate.as("editor", "screens.show-proof", { deviceId: "D2", ...gate.seen("I1") })],
  [
    "may stand in a playlist",
    (gate) =>
      gate.as("manager", "screens.put-playlist", {
        id: "P1",
        hallId: "V01",
        name: marker,
        entries: [{ id: "a", scene: { kind: "notice", itemId: "I1" } }],
      }),
  ],
  ["is returned", (gate) => gate.as("approver", "publishing.return-item", { ...gate.seen("I1"), reason: marker })],
  ["is discarded", (gate) => gate.as("editor", "publishing.discard-draft", { itemId: "I1" })],
  [
    "is the next version of what is public",
    async (gate) => {
      await gate.letThrough("I2", { text: "可以公开的一条" });
      return gate.as("editor", "publishing.save-item", {
        itemId: "I2",
        content: { kind: "notice", title: { zh: marker, en: marker }, body: { zh: marker, en: marker }, media: [] },
        placement: { hallIds: ["V01", "V02"] },
        correction: { zh: marker, en: marker },
      });
    },
  ],
  [
    "is the words of an entry of the programme",
    async (gate) => {
      resultOf(await gate.as("editor", "programme.put-entry", lecture));
      return gate.save("programme.E1", { text: marker, kind: "entry" });
    },
  ],
  [
    "is such words before the approver",
    async (gate) => {
      resultOf(await gate.submit("programme.E1"));
      return gate.review("programme.E1");
    },
  ],
  ["is a template of emergencies", (gate) => gate.save("I3", { text: marker, kind: "emergency" })],
];

it("[N61] no word that has not been approved is told to a machine of the hall or a visitor, by any stream or address", async () => {
  const hub = await startHall();
  const gate = await openGate(hub);
  const machine = async (id: string, kind: "kiosk" | "display"): Promise<Outside> => {
    const token = await hub.pair(id, kind);
    return { token, client: await hub.connect(token) };
  };
  const [kiosk, wall, proof] = [
    await machine("K1", "kiosk"),
    await machine("D1", "display"),
    await machine("D2", "display"),
  ];
  const { token: ticket } = await takeTicket(kiosk.client);
  const phone: Outside = { token: undefined, client: await hub.connect({ auth: { app: "phone", ticket } }) };
  resultOf(await gate.as("manager", "screens.set-proof-screen", { deviceId: "D2", proofs: true }));
  const outside = [kiosk, wall, phone];
  const joined = await Promise.all(
    outside.map(({ client }) => client.join("screens.hall/V01", "publishing.public/V01", "venue.hall/V01")),
  );
  expect(joined.map((one) => one.joined.length)).toEqual([2, 3, 0]);
  const own = await proof.client.join("screens.proof/D2");
  expect(own.joined).toHaveLength(1);

  for (const [what, step] of story) {
    expect({ what, answer: await step(gate) }).toMatchObject({ what, answer: { ok: true } });
    const seen = await told(hub, outside, ticket);
    for (const [where, text] of seen)
      expect({ what, where, isTold: text.includes(marker) }).toEqual({ what, where, isTold: false });
    expect([...seen.values()].filter((text) => text.includes("too-many-requests"))).toEqual([]);
    const heard = [...seen.keys()].join("\n");
    // A proof is for its screen; readings are numbers, of a project that is shown.
    for (const family of forMachines.filter((name) => name !== "screens.proof" && name !== "projects.readings"))
      expect(heard).toContain(` joins ${family}/`);
    for (const { client } of outside) expect(JSON.stringify(client.heard)).not.toContain(marker);
  }
  expect(JSON.stringify(proof.client.heard)).toContain(marker);
}, 60_000);

it("[O16] words of an entry are told with it once they are let through, and to nobody any more once they are withdrawn", async () => {
  const hub = await startHall();
  const gate = await openGate(hub);
  const wall = await hub.connect(await hub.pair("D1", "display"));
  await wall.join("programme.hall/V01");
  resultOf(await gate.as("editor", "programme.put-entry", lecture));
  const shown = () => JSON.stringify(hub.streams.shown("programme.hall/V01")?.rows);
  const read = async () => (await fetch(`${hub.url}/api/v1/programme/V01`)).text();
  expect(shown()).toBe("{}");
  await gate.letThrough("programme.E1", { text: marker, kind: "entry" });
  expect(shown().split(marker)).toHaveLength(11);
  expect(await read()).toContain(marker);
  expect(hub.streams.shown("publishing.public/V01")?.rows).toEqual({});
  resultOf(await gate.as("reviewer", "publishing.withdraw-item", { itemId: "programme.E1", reason: "wrong" }));
  expect(shown()).toBe("{}");
  expect(await read()).not.toContain(marker);
  // The first change goes out at once, those behind it as one: the wall hears a little later.
  await soon(() => {
    const heard = JSON.stringify(wall.heard);
    expect(heard).toContain(marker);
    expect(heard.slice(heard.lastIndexOf(marker))).toContain('"del":["entry/E1"]');
  });
});
