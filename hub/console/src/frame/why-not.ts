import { type Answer } from "@openhall/shared/wire";

/** A refusal as it came: a code and parameters. `no-link` and `no-answer` are the page's own. */
export type WhyNot = Extract<Answer, { ok: false }>["refusal"];
