// A thread of its own that makes one board and ends: setting Chinese type takes longer than a call may wait.
import { parentPort, workerData } from "node:worker_threads";
import { type BoardJob } from "./board-job.ts";
import { makeBoard } from "./make-board.ts";

const { job }: { readonly job: BoardJob } = workerData;
parentPort?.postMessage("ready", []);
parentPort?.postMessage({ ok: true, bytes: await makeBoard(job) }, []);
