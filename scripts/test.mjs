// @ts-check
// `npm test`: installs, finds a Chromium, builds, and proves everything; the last line is `N passed, N failed`.
// `node scripts/test.mjs [build|static|unit|integration|e2e|torture …] [--long]` proves a part.
import { enter } from "./prepare/node-version.mjs";

enter(() => import("./test/main.mjs"));
