import { describe, expect, it } from "vitest";
import { createHostRules, type HostSettings } from "./hosts.ts";

const machine = () => ["box", "box.local", "192.168.1.5", "[fe80::5]"];
const rules = (settings: Partial<HostSettings> = {}) => createHostRules({ hosts: [], ...settings }, machine);

describe("the hosts a hub answers to", () => {
  it.each([
    "localhost",
    "LOCALHOST:8080",
    "127.0.0.1:8080",
    "[::1]:8080",
    "box",
    "box.local:80",
    "box.local.",
    "192.168.1.5",
    "[fe80::5]:1",
  ])("[H3] has %s by itself", (host) => expect(rules().isAllowedHost(host)).toBe(true));

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.2",
    "10.0.0.1",
    "",
    "a b",
    "localhost:x",
    "user@localhost",
    "localhost/",
    "localhost;x",
    undefined,
  ])("[H3] does not have %s", (host) => expect(rules().isAllowedHost(host)).toBe(false));

  it("[H3] has what the operator lists and the public address", () => {
    const { isAllowedHost } = rules({ hosts: ["hall.example", "10.0.0.5:8443"], publicUrl: "https://public.example" });
    expect(["hall.example:9", "10.0.0.5:8443", "public.example"].filter(isAllowedHost)).toHaveLength(3);
    expect(isAllowedHost("10.0.0.5:80")).toBe(false);
  });

  it("[H3] follows the machine when its address changes", () => {
    const addresses = ["192.168.1.5"];
    const { isAllowedHost } = createHostRules({ hosts: [] }, () => addresses);
    addresses.splice(0, 1, "192.168.1.9");
    expect(isAllowedHost("192.168.1.9")).toBe(true);
    expect(isAllowedHost("192.168.1.5")).toBe(false);
  });
});

describe("the pages that are the hub's own", () => {
  it.each([
    ["http://box.local:8080", "192.168.1.5:8080"],
    ["http://localhost:8080", "127.0.0.1:8080"],
    ["http://[::1]:8080", "[::1]:8080"],
    ["http://box", "box"],
    ["https://public.example", "127.0.0.1:8080"],
    ["http://localhost:5173", "127.0.0.1:8080"],
  ])("[H4] include %s asked for as %s", (origin, host) => {
    const { isAllowedOrigin } = rules({ hosts: ["localhost:5173"], publicUrl: "https://public.example" });
    expect(isAllowedOrigin(origin, host)).toBe(true);
  });

  it.each([
    ["http://evil.example:8080", "127.0.0.1:8080"],
    ["http://localhost:9999", "127.0.0.1:8080"],
    ["http://public.example", "127.0.0.1:8080"],
    ["null", "127.0.0.1:8080"],
    ["file://", "127.0.0.1:8080"],
    ["chrome-extension://localhost:8080", "127.0.0.1:8080"],
    ["", "127.0.0.1:8080"],
    [undefined, "127.0.0.1:8080"],
    ["http://localhost:8080", undefined],
  ])("[H4] do not include %s asked for as %s", (origin, host) => {
    expect(rules({ publicUrl: "https://public.example" }).isAllowedOrigin(origin, host)).toBe(false);
  });
});
