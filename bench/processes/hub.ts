// The hub itself, on a folder of its own, with as many kiosks and displays as a bench asks for.
import { fileURLToPath } from "node:url";
import { createHub } from "@openhall/hub/create-hub";
import { demoHallId, demoVenueFile } from "@openhall/hub/demo";
import { heldMemory } from "./held-memory.ts";

const [folder = "", kiosks = "1"] = process.argv.slice(2);
const built = (app: string): string => fileURLToPath(new URL(`../../${app}/dist`, import.meta.url));
const apps = { kiosk: built("kiosk"), display: built("display"), console: built("hub/console") };
const log = { debug: ignore, info: ignore, warn: ignore, error: console.error };
const config = { port: 0, dataFolder: folder, venue: "real", hosts: [], logLevel: "silent", apps } as const;

function ignore(): void {}

const hub = await createHub({ config, log, onFault: (fault) => console.error(fault) });
await hub.engine.submit({
  id: "bench-venue",
  type: "venue.import",
  payload: demoVenueFile,
  sender: { id: "system", role: "system" },
});
const device = (kind: "kiosk" | "display") => (_: unknown, index: number) =>
  hub.access.createDevice({ name: `${kind}-${index}`, kind, hallId: demoHallId });
const kioskTokens = await Promise.all(Array.from({ length: Number(kiosks) }, device("kiosk")));
const displayToken = await device("display")(undefined, 0);
/** The panel of desk W1. */
const panel = { name: "panel-0", kind: "display", hallId: demoHallId } as const;
const panelToken = await hub.access.createDevice(panel);
await hub.engine.submit({
  id: "bench-panel",
  type: "venue.put-device",
  payload: { ...panel, id: panel.name, diagonalInches: 32, page: "desk-panel", deskId: "W1" },
  sender: { id: "system", role: "system" },
});
await hub.access.createAccount("clerk1", "bench-password");
const signedIn = await hub.access.signIn("clerk1", "bench-password", "127.0.0.1");
const ready = { port: hub.port, kioskTokens, displayToken, panelToken, clerkToken: signedIn.ok ? signedIn.token : "" };

process.on("message", () => process.send?.({ ...ready, heldKb: heldMemory() }));
