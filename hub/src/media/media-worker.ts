// A process of its own that opens one file from outside, makes its forms and ends. What is hostile in a file finds here
// neither the hub's memory nor its sockets; the hub sets the limits and kills it when they are passed.
import { setPriority } from "node:os";
import { scanText } from "@openhall/shared/publishing";
import { jobSchema, type Outcome, refused } from "./media-job.ts";
import { prepare } from "./prepare.ts";

/** Calls at the desks come first. */
setPriority(10);

// Ctrl-C at the terminal reaches every process of it: the hub says when it is over.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

process.once("message", (message) => {
  void run(message).then((outcome) => process.send?.(outcome, undefined, {}, () => process.exit(0)));
});
process.send?.({ state: "ready" });

async function run(message: unknown): Promise<Outcome> {
  try {
    const job = jobSchema.parse(message);
    return await prepare(job, (text) => scanText(text, job));
  } catch (error) {
    const why = String(error).slice(0, 200);
    return refused(/ENOSPC|No space left/i.test(why) ? "disk-full" : "medium-broken", { why });
  }
}
