// Whether one rule of an entry holds, and how long that has been so and stays so.
import { type Lost } from "./show.ts";

/** Milliseconds since 1970; undefined: as far back, or as far ahead, as can be seen. */
export interface Standing {
  /** Undefined where it may be shown. */
  readonly why: Lost | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

export const always: Standing = { why: undefined, from: undefined, until: undefined };

/** All must hold. What fails stays so until the last of its reasons is gone. */
export function together(parts: readonly Standing[]): Standing {
  const failing = parts.filter(({ why }) => why !== undefined);
  if (failing.length === 0)
    return {
      why: undefined,
      from: latest(parts.map(({ from }) => from)),
      until: earliest(parts.map(({ until }) => until)),
    };
  const froms = failing.map(({ from }) => from);
  const untils = failing.map(({ until }) => until);
  return {
    why: failing[0]?.why,
    from: froms.includes(undefined) ? undefined : earliest(froms),
    until: untils.includes(undefined) ? undefined : latest(untils),
  };
}

export function latest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

export function earliest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
