import { instantOf, later } from "@openhall/shared/core";
import { showAt } from "@openhall/shared/screens";
import { showVectors } from "@openhall/shared/samples";
import { describe, expect, it } from "vitest";
import { type Gate, openGate } from "../gate.fixture.ts";
import { ask, resultOf, type RunningHub, startHall } from "../running-hub.fixture.ts";
import { refused } from "./http.fixture.ts";
import { type Why } from "./why-routes.ts";

const hourMs = 3_600_000;

async function why(hub: RunningHub, query = "", device = "D1") {
  return ask<Why>(hub, await hub.signIn("c1"), "GET", `screens/${device}/why${query}`);
}

async function wallWith(entries: readonly object[]): Promise<{ hub: RunningHub; gate: Gate; token: string }> {
  const hub = await startHall();
  const gate = await openGate(hub);
  await gate.letThrough("I1");
  const token = await hub.pair("D1", "display");
  resultOf(await gate.as("manager", "screens.put-playlist", { id: "P1", hallId: "V01", name: "墙", entries }));
  resultOf(await gate.as("manager", "screens.assign-playlist", { deviceId: "D1", playlistId: "P1" }));
  return { hub, gate, token };
}

const notice = { id: "n", scene: { kind: "notice", itemId: "I1" }, priority: 5 };

describe("why something is on a screen", () => {
  it("[N55] is told with its rule, what lost and why, and who wrote, reviewed and approved it", async () => {
    const { hub } = await wallWith([
      notice,
      { id: "c", scene: { kind: "clock" } },
      { id: "s", scene: { kind: "clock" }, zone: "side", when: { deskOpen: "W1" } },
    ]);
    const { status, body } = await why(hub);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      device: "D1",
      playlistId: "P1",
      zones: [
        {
          zone: "main",
          scene: "notice",
          entryId: "n",
          priority: 5,
          lost: [{ entryId: "c", why: "lower-priority" }],
          item: {
            itemId: "I1",
            title: { zh: "今日停电" },
            version: 1,
            authors: ["user:the-editor"],
            reviewedBy: "user:the-reviewer",
            approvedBy: "user:the-approver",
            approvedAt: expect.any(String),
          },
        },
      ],
      empty: [{ entryId: "s", why: "desk-closed" }],
      people: {
        "user:the-editor": "the-editor",
        "user:the-reviewer": "the-reviewer",
        "user:the-approver": "the-approver",
      },
    });
    expect(body).not.toHaveProperty("showing");
  });

  it("[N72] knows what of the programme may be shown and goes on, now and by the clock in the days to come", async () => {
    const hub = await startHall();
    const gate = await openGate(hub);
    await hub.pair("D1", "display");
    const inHours = (hours: number): string => later(instantOf(Date.now()), hours * hourMs);
    const lecture = { id: "E1", kind: "lecture", venueId: "V01", startsAt: inHours(2), endsAt: inHours(4) };
    resultOf(await gate.as("editor", "programme.put-entry", lecture));
    resultOf(await gate.save("programme.E1", { kind: "entry" }));
    const entries = [
      { id: "e", scene: { kind: "programme", view: "ceremony", entryId: "E1" }, priority: 5 },
      { id: "c", scene: { kind: "clock" }, priority: 7, when: { entryLive: "E1" } },
      { id: "m", scene: { kind: "programme", view: "month" } },
    ];
    resultOf(await gate.as("manager", "screens.put-playlist", { id: "P1", hallId: "V01", name: "墙", entries }));
    resultOf(await gate.as("manager", "screens.assign-playlist", { deviceId: "D1", playlistId: "P1" }));
    const main = async (query = "") => (await why(hub, query)).body.zones[0];
    expect(await main()).toMatchObject({
      entryId: "m",
      lost: [
        { entryId: "e", why: "not-published" },
        { entryId: "c", why: "entry-not-live" },
      ],
    });
    await gate.letThrough("programme.E1", { kind: "entry" });
    expect(await main()).toMatchObject({ entryId: "e", lost: [{ why: "entry-not-live" }, { why: "lower-priority" }] });
    expect(await main(`?at=${inHours(3)}`)).toMatchObject({ entryId: "c" });
    expect(await main(`?at=${inHours(5)}`)).toMatchObject({ entryId: "e" });
    resultOf(await gate.as("manager", "programme.begin", { entryId: "E1" }));
    expect(await main()).toMatchObject({ entryId: "c" });
    resultOf(await gate.as("manager", "programme.cancel", { entryId: "E1" }));
    expect(await main(`?at=${inHours(3)}`)).toMatchObject({ entryId: "e" });
  });

  it("[N55] is not said to end with a lease, which begins anew as long as the screen hears from the hub", async () => {
    const { hub } = await wallWith([notice]);
    const { body } = await why(hub);
    expect(body.zones[0]).toMatchObject({ entryId: "n" });
    expect(body.zones[0]).not.toHaveProperty("until");
    expect(body).not.toHaveProperty("changesAt");
  });

  it("[N55] is the screen's own page where no playlist says otherwise", async () => {
    const hub = await startHall();
    await hub.pair("D1", "display");
    expect((await why(hub)).body.zones).toEqual([{ zone: "main", scene: "hall-board", priority: 0, lost: [] }]);
  });

  it("[N55] knows a takeover, who began it, and what the screen says that it shows", async () => {
    const { hub, gate, token } = await wallWith([notice]);
    const wall = await hub.connect(token);
    const { takeoverId } = resultOf<{ takeoverId: string }>(
      await gate.as("manager", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "V01" }),
    );
    wall.socket.emit("showing", { at: wall.welcome.at, takeoverId, zones: [] });
    await wall.caughtUp();
    expect((await why(hub)).body).toMatchObject({
      takeover: { takeoverId, by: "user:the-manager", title: { zh: "今日停电" } },
      zones: [{ entryId: "n" }],
      showing: { takeoverId },
      people: { "user:the-manager": "the-manager" },
    });
    const inAnHour = (await why(hub, `?at=${later(instantOf(Date.now()), hourMs)}`)).body;
    expect(inAnHour).not.toHaveProperty("takeover");
    expect(inAnHour).not.toHaveProperty("showing");
  });

  it("[N56] is answered for any moment of eight days, and for none beyond", async () => {
    const day = instantOf(Date.now() + 3 * 24 * hourMs).slice(0, 10);
    const { hub } = await wallWith([{ id: "later", scene: { kind: "clock" }, firstDay: day, lastDay: day }]);
    const noon = `${day}T04:00:00Z`;
    expect((await why(hub)).body.zones).toMatchObject([
      { scene: "hall-board", until: expect.any(String), lost: [{ why: "before-first-day" }] },
    ]);
    expect((await why(hub, `?at=${noon}`)).body).toMatchObject({
      at: `${day}T04:00:00.000Z`,
      zones: [{ entryId: "later" }],
    });
    for (const at of [instantOf(Date.now() + 8 * 24 * hourMs + 60_000), instantOf(Date.now() - 2 * 60_000)])
      expect(await why(hub, `?at=${at}`)).toMatchObject({
        status: 409,
        body: { refusal: { code: "moment-out-of-reach" } },
      });
    expect((await why(hub, "?at=tomorrow")).status).toBe(400);
  });

  it("[N55] is for staff, of displays that there are", async () => {
    const hub = await startHall();
    const token = await hub.pair("D1", "display");
    await hub.pair("K1");
    for (const device of ["K1", "D9"])
      expect(await why(hub, "", device)).toMatchObject({
        status: 404,
        body: refused("unknown-display", { deviceId: device }),
      });
    expect(await ask(hub, token, "GET", "screens/D1/why")).toMatchObject({ status: 403 });
    expect(await ask(hub, "nobody", "GET", "screens/D1/why")).toMatchObject({ status: 401 });
  });

  it.each(showVectors)("[N20] the hub decides as the walls do: $name", ({ facts, main }) => {
    expect(showAt(facts).zones.main.entryId ?? "own").toBe(main);
  });
});
