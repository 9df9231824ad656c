// Hashing a password is slow on purpose, and shares libuv's few threads with the journal's fsync: two at once, the rest wait.
import { createLine, type Line } from "../line.ts";

export const createHashLine = (): Line => createLine({ atOnce: 2, waiting: 128, waitingOfOne: 32 });
