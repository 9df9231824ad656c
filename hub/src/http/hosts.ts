// Which names the hub answers to, and which pages are its own. Source: reliability.md: CORS does not stop cross-site
// WebSockets, and a name that resolves to the hub's address (DNS rebinding) must not open it.
import { hostname, networkInterfaces } from "node:os";

export interface HostRules {
  /** Whether a Host header names this hub. */
  isAllowedHost(host: string | undefined): host is string;
  /** Whether an Origin header is a page of this hub, asked for under `host`. */
  isAllowedOrigin(origin: string | undefined, host: string | undefined): boolean;
}

export interface HostSettings {
  readonly hosts: readonly string[];
  readonly publicUrl?: string;
}

/** A name or an address, IPv6 in brackets, with a port or without. */
const hostPattern = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9._-]*)(?::(?<port>\d{1,5}))?$/;

const always = ["localhost", "127.0.0.1", "[::1]"];

export function createHostRules({ hosts, publicUrl }: HostSettings, machine = namesOfMachine): HostRules {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl);
  const listed = new Set([...always, ...hosts, ...(publicOrigin ? [publicOrigin.host, publicOrigin.hostname] : [])]);

  /** The machine is asked last and each time: its address may change under a running hub. */
  const isOwn = (host: string, name: string): boolean =>
    listed.has(host) || listed.has(name) || machine().includes(name);

  return {
    isAllowedHost(host): host is string {
      const parts = partsOf(host);
      return parts !== undefined && isOwn(parts.host, parts.name);
    },
    isAllowedOrigin(origin, host) {
      const parts = partsOf(host);
      if (origin === undefined || !parts || !URL.canParse(origin)) return false;
      const page = new URL(origin);
      if (page.protocol !== "http:" && page.protocol !== "https:") return false;
      if (page.origin === publicOrigin?.origin || listed.has(`${page.hostname}:${page.port}`)) return true;
      // Another port of the same machine is another program: its pages are not ours.
      return page.port === parts.port && isOwn(page.host, page.hostname);
    },
  };
}

function partsOf(host: string | undefined): { host: string; name: string; port: string } | undefined {
  const groups = hostPattern.exec(host?.toLowerCase() ?? "")?.groups;
  if (!groups?.name) return undefined;
  const name = groups.name.replace(/\.$/, "");
  const port = groups.port ?? "";
  return { host: port === "" ? name : `${name}:${port}`, name, port };
}

/** By what the machine is called on its network: its name, its name in mDNS, its addresses. */
function namesOfMachine(): string[] {
  const name = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return [
    name,
    `${name}.local`,
    ...addresses.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
  ];
}
