import { staffRoles } from "@openhall/shared/core";
import { describe, expect, it } from "vitest";
import { bearer, openHttp, password, refused } from "./http.fixture.ts";

const session = "/api/v1/session";
const fresh = "another password";

async function openAccounts() {
  const hub = await openHttp();
  const put = (path: string, body: unknown, token: string) =>
    hub.ask(`/api/v1/${path}`, {
      method: "PUT",
      headers: { "content-type": "application/json", ...bearer(token) },
      body: JSON.stringify(body),
    });
  const signIn = (user: string, word: string) => hub.post(session, { user, password: word });
  return { ...hub, put, signIn };
}

describe("an administrator", () => {
  it("[H20] sets the password of anybody who works here, also the first one; their sign-ins end", async () => {
    const { put, signIn, staff, access, tokens } = await openAccounts();
    expect(await put("accounts/clerk/password", { password: fresh }, tokens.administrator)).toMatchObject({
      status: 200,
      body: { ok: true },
    });
    expect(access.senderOf(tokens.clerk)).toBeUndefined();
    expect(await signIn("clerk", password)).toMatchObject({ status: 401 });
    expect(await signIn("clerk", fresh)).toMatchObject({ status: 200, body: { role: "clerk" } });
    staff.set("李_1", { name: "李", role: "greeter" });
    await put(`accounts/${encodeURIComponent("李_1")}/password`, { password: fresh }, tokens.administrator);
    expect(await signIn("李_1", fresh)).toMatchObject({ status: 200, body: { role: "greeter" } });
  });

  it("[H20] keeps the sign-in with which they change their own", async () => {
    const { put, access, tokens } = await openAccounts();
    await put("accounts/administrator/password", { password: fresh }, tokens.administrator);
    expect(access.senderOf(tokens.administrator)).toBeDefined();
  });

  it("[H20] gives none to whom the venue does not know or who has left, and no weak one", async () => {
    const { put, staff, tokens } = await openAccounts();
    staff.set("gone", { name: "Gone", role: "clerk", retired: true });
    for (const user of ["nobody", "gone", "constructor"])
      expect(await put(`accounts/${user}/password`, { password: fresh }, tokens.administrator)).toMatchObject({
        status: 404,
        body: refused("unknown-staff", { user }),
      });
    expect(await put("accounts/clerk/password", { password: "short" }, tokens.administrator)).toMatchObject({
      status: 400,
      body: refused("malformed", { paths: [{ path: "password" }] }),
    });
  });

  it("[H20] sees who has a password and when they were last here, and nothing secret", async () => {
    const { ask, staff, tokens } = await openAccounts();
    staff.set("new", { name: "New", role: "clerk" });
    const { body, text } = await ask("/api/v1/accounts", { headers: bearer(tokens.administrator) });
    const { accounts } = body as { accounts: { user: string }[] };
    expect(accounts.map(({ user }) => user)).toEqual([...staffRoles, "new"].toSorted());
    const accountOf = (wanted: string) => accounts.find(({ user }) => user === wanted);
    expect(accountOf("clerk")).toEqual({ user: "clerk", hasPassword: true, lastSignInAt: expect.stringMatching(/Z$/) });
    expect(accountOf("new")).toEqual({ user: "new", hasPassword: false });
    expect(text).not.toContain("hash");
  });

  it.each(["manager", "clerk", "greeter", "kiosk", "display"] as const)("[H20] is not a %s", async (role) => {
    const { put, ask, tokens } = await openAccounts();
    const forbidden = { status: 403, body: refused("forbidden", { role }) };
    expect(await put("accounts/clerk/password", { password: fresh }, tokens[role])).toMatchObject(forbidden);
    expect(await ask("/api/v1/accounts", { headers: bearer(tokens[role]) })).toMatchObject(forbidden);
  });
});

describe("one's own password", () => {
  it.each(["greeter", "clerk", "manager", "administrator"] as const)(
    "[H21] is changed by a %s who knows the old one; the other sign-ins of the account end",
    async (role) => {
      const { put, signIn, access, tokens } = await openAccounts();
      const other = (await signIn(role, password)).body as { token: string };
      const changed = await put("session/password", { old: password, password: fresh }, tokens[role]);
      expect(changed).toMatchObject({ status: 200, body: { ok: true } });
      expect(access.senderOf(tokens[role])).toBeDefined();
      expect(access.senderOf(other.token)).toBeUndefined();
      expect(await signIn(role, fresh)).toMatchObject({ status: 200 });
    },
  );

  it("[H21] stays with a wrong old one, which counts as a guess and leaves the sign-in", async () => {
    const { put, signIn, access, tokens } = await openAccounts();
    const change = () => put("session/password", { old: "wrong", password: fresh }, tokens.clerk);
    for (let guess = 0; guess < 5; guess += 1)
      expect(await change()).toMatchObject({ status: 403, body: refused("wrong-password") });
    expect(await change()).toMatchObject({ status: 429 });
    expect(access.senderOf(tokens.clerk)).toBeDefined();
    expect(await signIn("clerk", fresh)).toMatchObject({ status: 429 });
  });

  it("[H21] is nothing that a device has, or somebody who is not signed in", async () => {
    const { put, tokens } = await openAccounts();
    const body = { old: password, password: fresh };
    expect(await put("session/password", body, tokens.kiosk)).toMatchObject({ status: 403 });
    expect(await put("session/password", body, "nobody")).toMatchObject({ status: 401 });
  });
});
