// Somebody who watches the hall's stream all the time: what a screen has once been shown must never be taken back.
import { type Delta } from "@openhall/shared/wire";
import { type HubSocket } from "./caller.ts";
import { type Rows } from "./hub-api.ts";
import { findDoubles } from "./seen-hall.ts";
import { type Violation } from "./violations.ts";

export interface Onlooker {
  /** Follows the stream on a fresh connection; nobody may work until this has resolved. */
  watch(socket: HubSocket): Promise<void>;
  /** What was wrong since this was last asked. */
  news(): readonly Violation[];
}

export function createOnlooker(stream: string): Onlooker {
  let version = 0;
  let rows: Rows = {};
  let violations: Violation[] = [];

  function show(shown: { readonly version: number; readonly rows: Rows }): void {
    if (shown.version < version)
      violations.push({ promise: "lost", what: `${stream} was shown at ${version} and came back at ${shown.version}` });
    ({ version, rows } = shown);
    violations.push(...findDoubles(rows));
  }

  function change(delta: Delta): void {
    if (delta.base !== version)
      violations.push({ promise: "lost", what: `${stream} was at ${version} and heard of a change on ${delta.base}` });
    show({ version: delta.version, rows: applied(rows, delta) });
  }

  async function watch(socket: HubSocket): Promise<void> {
    const { joined } = await socket.emitWithAck("join", { streams: [{ stream }] });
    const [snapshot] = joined;
    if (!snapshot?.rows) throw new Error(`${stream} cannot be joined`);
    const { alias, version, rows } = snapshot;
    show({ version, rows });
    socket.on("snapshot", show);
    socket.on("delta", (delta) => {
      if (delta.stream === alias) change(delta);
    });
  }

  return {
    watch,
    news() {
      const news = violations;
      violations = [];
      return news;
    },
  };
}

function applied(rows: Rows, { put = {}, del = [] }: Delta): Rows {
  const next = { ...rows, ...put };
  for (const key of del) delete next[key];
  return next;
}
