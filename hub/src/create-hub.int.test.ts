import { readdir, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHub } from "./create-hub.ts";
import { createHandClock } from "./engine/hand-clock.fixture.ts";
import { createFailingFiles, failWith, type Trouble } from "./journal/failing-files.fixture.ts";
import { nodeFiles } from "./journal/index.ts";
import { temporaryFolder } from "./journal/temporary-folder.fixture.ts";
import {
  hubOptions,
  post,
  type RunningHub,
  startHall,
  startHub,
  takeTicket,
  type Ticket,
} from "./running-hub.fixture.ts";
import { soon } from "./socket-client.fixture.ts";
import { sentenceOf, sentenceOfEnd } from "./start-faults.ts";

const board = "/api/v1/streams/queue.board/V01";

/** What the person at the terminal is told when no hub can be started like this. */
async function problemOf(given: Parameters<typeof hubOptions>[1] & { folder: string; port?: number }): Promise<string> {
  const { options } = hubOptions(given.folder, given);
  const config = { ...options.config, port: given.port ?? 0 };
  const fault = await createHub({ ...options, config }).then(
    async (hub) => hub.close(),
    (error: unknown) => error,
  );
  return sentenceOf(fault, config);
}

/** A folder with a hall in it and one visitor waiting, whose hub has ended. */
async function folderOfHall(): Promise<{ folder: string; ticket: Ticket; kiosk: string }> {
  const hub = await startHall();
  const kiosk = await hub.pair("K1");
  const ticket = await takeTicket(await hub.connect(kiosk));
  await hub.close();
  return { folder: hub.folder, ticket, kiosk };
}

const journalOf = async (folder: string): Promise<string> => {
  const [segment = ""] = await readdir(join(folder, "journal"));
  return join(folder, "journal", segment);
};

const command = (hub: RunningHub, token: string): Promise<Response> =>
  post(
    hub.url,
    "commands/queue.take-ticket",
    { serviceId: "SV01" },
    {
      authorization: `Bearer ${token}`,
      "idempotency-key": crypto.randomUUID(),
    },
  );

/** Shows what it has, and takes no commands: neither over HTTP nor over a socket. */
async function expectReadOnly(hub: RunningHub, kiosk: string): Promise<void> {
  expect(await hub.get("/readyz")).toMatchObject({ status: 503, body: { refusal: { mode: "read-only" } } });
  expect(await hub.get("/healthz")).toMatchObject({ status: 200 });
  expect(await hub.get(board, kiosk)).toMatchObject({ status: 200, body: { rows: { "waiting/A": { count: 1 } } } });
  const answer = await command(hub, kiosk);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ ok: false, refusal: { code: "read-only" } });
  const client = await hub.connect(kiosk);
  expect((await client.join("queue.board/V01")).joined[0]?.rows).toMatchObject({ "waiting/A": { count: 1 } });
  expect(await client.send("queue.take-ticket", { serviceId: "SV01" })).toMatchObject({
    refusal: { code: "read-only" },
  });
}

describe("[F20] a hub that cannot start says why in one sentence:", () => {
  it("its port is in use; the folder is free again at once", async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    const port = Object(other.address()).port;
    const folder = await temporaryFolder();
    expect(await problemOf({ folder, port })).toBe(
      `Port ${port} is in use by another program; set OPENHALL_PORT to a free one, such as OPENHALL_PORT=${port + 1} npm start.`,
    );
    expect((await (await startHub({ folder })).get("/readyz")).status).toBe(200);
  });

  it("another hub lives in the folder, and is not disturbed", async () => {
    const hub = await startHall();
    expect(await problemOf({ folder: hub.folder })).toBe(
      `The data folder ${hub.folder} is in use by another hub (process ${process.pid}).`,
    );
    expect((await command(hub, await hub.pair("K1"))).status).toBe(200);
  });

  it("the folder is no folder", async () => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");
    expect(await problemOf({ folder: file })).toBe(`The data folder ${file} cannot be used: it is not a folder.`);
    const below = join(file, "data");
    expect(await problemOf({ folder: below })).toBe(`The data folder ${below} cannot be used: it is not a folder.`);
  });

  it("the journal, or the mark, of a folder that has held data is missing", async () => {
    const { folder } = await folderOfHall();
    const [journal, mark] = [join(folder, "journal"), join(folder, "openhall.json")];
    await nodeFiles.rename(mark, `${mark}.away`);
    expect(await problemOf({ folder })).toBe(`${folder} holds a journal, but its mark openhall.json is missing.`);
    await nodeFiles.rename(`${mark}.away`, mark);
    await rm(journal, { recursive: true });
    expect(await problemOf({ folder })).toMatch(/ has held data since .*, but its journal is missing\.$/);
  });

  it("the journal ends before what a snapshot holds", async () => {
    const { folder } = await folderOfHall();
    const journal = await journalOf(folder);
    await truncate(journal, (await nodeFiles.read(journal))!.indexOf("\n") + 1);
    expect(await problemOf({ folder })).toMatch(/^The journal ends at record 0, but a snapshot holds record \d\.$/);
  });

  it("the accounts cannot be read", async () => {
    const { folder } = await folderOfHall();
    for (const name of await readdir(folder)) if (name.startsWith("access")) await writeFile(join(folder, name), "{}");
    expect(await problemOf({ folder })).toMatch(/^The accounts cannot be read: .*access\.json/);
  });

  it.each(["demo", "real"] as const)(
    "the folder is that of a %s venue, and the other kind was asked for",
    async (venue) => {
      const first = await startHub({ venue });
      await first.close();
      const other = venue === "demo" ? "real" : "demo";
      const kind = { demo: "the demo venue; start it without --data.", real: "a real venue; start it with --data." }[
        venue
      ];
      expect(await problemOf({ folder: first.folder, venue: other })).toBe(
        `The data folder ${first.folder} is that of ${kind}`,
      );
      expect((await readdir(first.folder)).includes("credentials.json")).toBe(venue === "demo");
    },
  );

  it("something that nobody thought of", () => {
    const config = { port: 80, dataFolder: "/data" };
    expect(sentenceOf(new Error("the moon is full"), config)).toBe(
      "The hub could not start on /data: the moon is full",
    );
    expect(sentenceOf("smoke", config)).toBe("The hub could not start on /data: smoke");
    expect(sentenceOf(Object.assign(new Error(), { code: "EACCES" }), config)).toBe(
      "Port 80 needs more rights than this user has; set OPENHALL_PORT to one above 1023.",
    );
  });
});

describe("[F21] a hub shows what it has and takes no commands", () => {
  it("while its journal is damaged; a copy is put aside and the operator told", async () => {
    const { folder, kiosk } = await folderOfHall();
    const journal = await journalOf(folder);
    const bytes = await nodeFiles.read(journal);
    bytes!.write("#", bytes!.indexOf("take-ticket"));
    await writeFile(journal, bytes!);
    const hub = await startHub({ folder });
    await expectReadOnly(hub, kiosk);
    expect(hub.logged.join("")).toContain("The journal is damaged: the hub is read-only");
    await hub.close();
    expect(await nodeFiles.read(journal)).toEqual(bytes);
  });

  it("while its disk is full, and takes them again within five seconds of room", async () => {
    const { folder, kiosk } = await folderOfHall();
    let room = 1024;
    const clock = createHandClock(new Date().toISOString());
    const hub = await startHub({ folder, clock, files: { ...nodeFiles, freeBytes: async () => room } });
    await expectReadOnly(hub, kiosk);
    clock.advance(5_000);
    expect((await command(hub, kiosk)).status).toBe(503);
    room = 1024 ** 3;
    clock.advance(5_000);
    await soon(async () => expect((await hub.get("/readyz")).status).toBe(200));
    expect(await (await command(hub, kiosk)).json()).toMatchObject({ ok: true, result: { number: "A002" } });
    expect(hub.logged.map((line) => JSON.parse(line).msg)).toEqual([
      "The disk is full: the hub is read-only until there is room",
      "There is room again: commands are taken",
    ]);
  });
});

describe("[F22] a hub whose disk fails", () => {
  it.each([
    ["EIO", "sync", "The journal could not be written: EIO: made up for the test"],
    ["ENOSPC", "write", "The disk is full."],
  ] as const)("(%s on %s) answers nothing more and asks to be started again", async (code, call, sentence) => {
    const trouble: Trouble = {};
    const hub = await startHall({ files: createFailingFiles(trouble) });
    const kiosk = await hub.connect(await hub.pair("K1"));
    const ticket = await takeTicket(kiosk);
    trouble[call] = failWith(code);
    const answer = kiosk.send("queue.take-ticket", { serviceId: "SV01" }).catch((error: Error) => error.message);
    await soon(() => expect(hub.faults).toHaveLength(1));
    expect(sentenceOfEnd(hub.faults[0])).toBe(`The hub had to end: ${sentence}`);
    expect((await hub.get("/readyz")).status).toBe(503);
    delete trouble[call];
    await hub.close();
    expect(await answer).toBe("socket has been disconnected");

    const again = await startHub({ folder: hub.folder });
    expect(await again.get(`/api/v1/streams/queue.ticket/${ticket.token}`)).toMatchObject({ status: 200 });
  });
});
