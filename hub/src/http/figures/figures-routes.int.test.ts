import { describe, expect, it } from "vitest";
import { ask, resultOf, startHall, takeTicket } from "../../running-hub.fixture.ts";
import { bearer, openHttp, refused } from "../http.fixture.ts";

describe("the figures of a day", () => {
  it("[H25] are what has happened today, as CSV with names", async () => {
    const hub = await startHall();
    const clerk = await hub.connect(await hub.signIn("c1"));
    const kiosk = await hub.connect(await hub.pair("K1"));
    await takeTicket(kiosk, "SV01");
    await takeTicket(kiosk, "SV18");
    for (const [type, payload] of [["open-desk", { deskId: "W1" }], ["call-next"], ["start"], ["finish"]] as const)
      resultOf(await clerk.send(`queue.${type}`, payload));
    const day = String(hub.streams.shown("queue.hall/V01")?.rows.hall?.day);
    const got = await ask(hub, await hub.signIn("g", "greeter"), "GET", "figures/V01?language=en");
    expect(got.status).toBe(200);
    expect(got.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(got.headers.get("content-disposition")).toBe(`attachment; filename=figures-V01-${day}.csv`);
    const lines = got.text.split("\r\n");
    expect(lines.find((line) => line.startsWith(`${day},total,,,2,1,0,0,0,0,1,`))).toBeDefined();
    expect(
      lines.find((line) => line.includes(",service,SV01,Finding published government information,1,1,")),
    ).toBeDefined();
    expect(
      lines.find((line) => line.includes(",service,SV18,Household registration and ID-card guide,1,0,")),
    ).toBeDefined();
    expect(lines.find((line) => line.includes(",desk,W1,"))).toBeDefined();
    expect((await ask(hub, await hub.signIn("c2"), "GET", `figures/V01?day=${day}`)).text).toContain("合计");
  });

  it("[H25] are for staff, of a hall and a day that there is", async () => {
    const hub = await startHall();
    const clerk = await hub.signIn("c1");
    const get = (path: string, token = clerk) => ask(hub, token, "GET", `figures/${path}`);
    expect(await get("V99")).toMatchObject({ status: 404, body: refused("no-figures", { hallId: "V99" }) });
    expect(await get("V01?day=2026-01-01")).toMatchObject({
      status: 404,
      body: refused("no-figures", { hallId: "V01", day: "2026-01-01" }),
    });
    expect(await get("V01?day=yesterday")).toMatchObject({ status: 400 });
    expect(await get("V01", await hub.pair("K1"))).toMatchObject({ status: 403 });
    expect(await get("V01", "nobody")).toMatchObject({ status: 401 });
  });

  it("[H25] of a day that is over are as they were rolled up", async () => {
    const total = { issued: 7, served: 6, missed: 1, cancelled: 0, lapsed: 0 };
    const { ask: get, tokens } = await openHttp({
      streams: { read: async (stream) => ({ ok: true, state: { stream, epoch: 1, version: 1, rows: {} } }) },
      pastFigures: {
        today: () => "2026-09-17",
        ofDay: (_, day) => (day === "2026-09-16" ? { total, "desk/W1": total } : undefined),
        nameOf: () => ({ zh: "一号窗口", en: "Desk 1" }),
      },
    });
    const past = await get("/api/v1/figures/V01?day=2026-09-16", { headers: bearer(tokens.clerk) });
    expect(past.text).toContain("2026-09-16,窗口,W1,一号窗口,7,6,1,0,0,");
    const before = await get("/api/v1/figures/V01?day=2026-09-15", { headers: bearer(tokens.clerk) });
    expect(before).toMatchObject({ status: 404, body: refused("no-figures", { hallId: "V01", day: "2026-09-15" }) });
  });
});
