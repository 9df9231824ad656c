import fc from "fast-check";
import { seed } from "./seed.mjs";

const long = process.env.OPENHALL_LONG === "1";

/** Every property test starts from the same seed unless OPENHALL_SEED says otherwise; the long form tries more cases. */
fc.configureGlobal({ seed, numRuns: long ? 2000 : 100 });
