import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { systemClock } from "../engine/ports.ts";
import { signInLastsMs } from "../access/sign-ins.ts";
import { type RunningHub, startHall, takeTicket } from "../running-hub.fixture.ts";
import { type Client, soon } from "../socket-client.fixture.ts";

const dismissed = (code: string) => ({ event: "dismissed", body: { code } });

async function expectDismissed(client: Client, code: string): Promise<void> {
  const from = performance.now();
  expect(await client.ended).toBe("io server disconnect");
  expect(client.heard.at(-1)).toEqual(dismissed(code));
  // A machine under load is given four seconds more.
  expect(performance.now() - from).toBeLessThan(5_000);
}

const signOut = (hub: RunningHub, token: string): Promise<Response> =>
  fetch(`${hub.url}/api/v1/session`, { method: "DELETE", headers: { authorization: `Bearer ${token}` } });

describe("[R14] an open connection ends within a second, and is told why,", () => {
  it("when its person signs out; the same person elsewhere stays", async () => {
    const hub = await startHall();
    const [here, elsewhere] = [await hub.signIn("c1"), await hub.signIn("c1")];
    const [one, two, other] = await Promise.all([hub.connect(here), hub.connect(here), hub.connect(elsewhere)]);
    await signOut(hub, here);
    await Promise.all([expectDismissed(one, "signed-out"), expectDismissed(two, "signed-out")]);
    expect(await other.send("queue.open-desk", { deskId: "W1" })).toMatchObject({ ok: true });
  });

  it("when its sign-in expires", async () => {
    let ahead = 0;
    const hub = await startHall({ clock: { ...systemClock, now: () => Date.now() + ahead } });
    const clerk = await hub.connect(await hub.signIn("c1"));
    ahead = signInLastsMs - 5_000;
    const later = await hub.connect(await hub.signIn("c2"));
    ahead = signInLastsMs;
    await expectDismissed(clerk, "signed-out");
    await later.caughtUp();
    expect(later.heard).toEqual([]);
  });

  it("when its device is revoked, or paired anew", async () => {
    const hub = await startHall();
    const [revoked, replaced, other] = await Promise.all(
      ["K1", "K2", "K3"].map(async (name) => hub.connect(await hub.pair(name))),
    );
    await hub.access.revokeDevice("K1");
    await hub.pair("K2");
    await Promise.all([expectDismissed(revoked!, "revoked"), expectDismissed(replaced!, "revoked")]);
    await other!.caughtUp();
    expect(other!.heard).toEqual([]);
  });

  it("when the hub ends", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    await hub.close();
    expect(await kiosk.ended).toBe("transport close");
  });
});

describe("[R16] a desk needs no connection", () => {
  it("and waits for its clerk, who signs in again and goes on", async () => {
    const hub = await startHall();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const { ticketId } = await takeTicket(kiosk);
    const token = await hub.signIn("c1");
    const clerk = await hub.connect(token);
    await clerk.send("queue.open-desk", { deskId: "W1" });
    await clerk.send("queue.call-next");
    await signOut(hub, token);
    await clerk.ended;

    const other = await hub.connect(await hub.signIn("c2"));
    expect(await other.send("queue.open-desk", { deskId: "W1" })).toMatchObject({ refusal: { code: "desk-taken" } });
    const { joined } = await other.join("queue.hall/V01");
    expect(joined[0]?.rows?.["desk/W1"]).toMatchObject({ open: true, clerk: "user:c1", ticketId });
    const again = await hub.connect(await hub.signIn("c1"));
    expect(await again.send("queue.recall")).toMatchObject({ ok: true });
    expect(await again.send("queue.finish")).toMatchObject({ ok: true });
  });
});

describe("[R17] a hub that ends", () => {
  it("waits for nobody who merely holds a connection", async () => {
    const hub = await startHall();
    const silent = connect(hub.port, "127.0.0.1");
    const idle = await hub.connect(await hub.pair("K1"));
    await soon(() => expect(silent.readyState).toBe("open"));
    const from = performance.now();
    await hub.close();
    expect(performance.now() - from).toBeLessThan(5_000);
    await idle.ended;
    silent.destroy();
  });
});
