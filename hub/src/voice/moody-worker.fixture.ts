// A speaking process that does what the text says: `die`, `hang`, `babble`, `nothing`, or else it speaks its own process id.
import { writeWav } from "./wav.ts";

process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, text }: { id: number; text: string }) => {
  if (text === "die") process.exit(1);
  if (text === "hang") return;
  if (text === "babble") return void process.send?.({ hello: "there" });
  const values = new Float32Array(text === "nothing" ? 0 : process.pid);
  process.send?.(text === "nothing" ? { id } : { id, wav: writeWav({ rate: 8_000, values }) });
});
process.send?.({ state: "ready" });
