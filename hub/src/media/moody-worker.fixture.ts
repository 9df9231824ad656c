// A process that prepares a file as the file's name says: `hang`, `grow`, `die`, `babble`, or else it says that it is hostile.
// What it has started beside it, it writes into its folder by its process id.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";

process.on("message", ({ name, folder }: { name: string; folder: string }) => {
  const child = spawn("sleep", ["60"]);
  writeFileSync(`${folder}/child`, String(child.pid));
  const held: Buffer[] = [];
  if (name === "die") process.exit(1);
  else if (name === "babble") process.send?.({ hello: "there" });
  else if (name === "grow") setInterval(() => held.push(Buffer.alloc(8 * 1024 * 1024, 1)), 5);
  else if (name !== "hang") process.send?.({ ok: false, code: "medium-hostile" });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ state: "ready" });
