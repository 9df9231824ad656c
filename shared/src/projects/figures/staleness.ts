import { type Instant, millisecondsOf } from "../../core/index.ts";

/** A reading older than this is not drawn as live: “数据中断” (domain-rules.md, “Project board”). */
export const staleAfterMs = 2 * 3_600_000;

export const isStale = (at: Instant, now: Instant): boolean => millisecondsOf(now) - millisecondsOf(at) > staleAfterMs;
