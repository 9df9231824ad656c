// The demo venue as everybody starts it, on a folder of its own: what stands in its `credentials.json`, and where it is.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHub } from "@openhall/hub/create-hub";
import { type Credentials } from "@openhall/hub/demo";

const [folder = ""] = process.argv.slice(2);
const built = (app: string): string => fileURLToPath(new URL(`../../${app}/dist`, import.meta.url));
const apps = { kiosk: built("kiosk"), display: built("display"), console: built("hub/console") };
const log = { debug: ignore, info: ignore, warn: ignore, error: console.error };
const config = { port: 0, dataFolder: folder, venue: "demo", hosts: [], logLevel: "silent", apps } as const;

function ignore(): void {}

const hub = await createHub({ config, log, onFault: (fault) => console.error(fault) });
const credentials: Credentials = JSON.parse(await readFile(join(folder, "credentials.json"), "utf8"));

process.on("message", () => process.send?.({ port: hub.port, ...credentials }));
