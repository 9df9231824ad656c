// A thread of its own that reads one file from outside and ends. What a hostile file costs, it costs here: the hub ends the
// thread when it takes too long, and the thread's memory is its own.
import { parentPort, workerData } from "node:worker_threads";
import { type ReadJob, readFile } from "./read-job.ts";

const { job }: { readonly job: ReadJob } = workerData;
parentPort?.postMessage("ready", []);
parentPort?.postMessage(await readFile(job), []);
