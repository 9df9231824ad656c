// @ts-check
// `npm start`: installs and builds what is missing, then runs the demo venue in the foreground.
import { enter } from "./prepare/node-version.mjs";

enter(() => import("./start/start.mjs"));
