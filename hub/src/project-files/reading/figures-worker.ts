// A thread of its own that reads one file from outside and ends.
import { parentPort, workerData } from "node:worker_threads";
import { type FiguresJob, readFiguresFile } from "./read-job.ts";

const { job }: { readonly job: FiguresJob } = workerData;
parentPort?.postMessage("ready", []);
parentPort?.postMessage(await readFiguresFile(job), []);
