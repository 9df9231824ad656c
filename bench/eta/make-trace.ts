// `npx tsx bench/eta/make-trace.ts`: writes the shipped trace anew, the same from the same seed.
import { writeFile } from "node:fs/promises";
import { formatTrace } from "./format-trace.ts";
import { shipped } from "./halls.ts";
import { createDays } from "./synthetic.ts";

await writeFile(new URL("trace.csv", import.meta.url), formatTrace(createDays(shipped.hall, shipped.seed)));
