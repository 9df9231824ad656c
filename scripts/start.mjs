// @ts-check
// `npm start`: installs and builds what is missing, then runs the demo venue in the foreground. The hub gets the arguments:
// `npm start -- --data DIR` runs a real venue, `npm start -- --rehearse [--speed N] [--seed S]` a rehearsal of either.
import { enter } from "./prepare/node-version.mjs";

enter(() => import("./start/start.mjs"));
