#!/usr/bin/env node
// @ts-check
// The command `openhall`: `openhall device kiosk|display --hub URL`.
import { usage } from "./device/arguments.mjs";
import { device } from "./device/device.mjs";
import { runMain, Trouble } from "./prepare/trouble.mjs";

await runMain(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (command === "device") return device(args);
  throw new Trouble(usage);
});
