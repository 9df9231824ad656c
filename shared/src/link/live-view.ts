import { readonly, ref, shallowReactive, shallowReadonly } from "vue";
import { type Instant, type Row } from "../core/index.ts";
import { type Kept } from "./kept-rows.ts";
import { type StreamView } from "./link.ts";
import { type Held, type Rows } from "./sync.ts";

/** The side of a view that the link writes; pages see `view`. */
export interface LiveView {
  readonly view: StreamView;
  held(): Held | undefined;
  kept(): Kept | undefined;
  /** These rows are the hub's, as of `at`. */
  show(held: Held, at: Instant): void;
  /** No contact: the rows stay, as the last good ones. */
  lose(): void;
  /** Not ours to see: the rows go. */
  refuse(): void;
}

export function createLiveView(stream: string, kept: Kept | undefined): LiveView {
  let held: Held | undefined = kept;
  const rows = shallowReactive<Record<string, Row>>({ ...kept?.rows });
  const status = ref<"empty" | "kept" | "live" | "refused">(kept ? "kept" : "empty");
  const version = ref(kept?.version ?? 0);
  const epoch = ref(kept?.epoch ?? 0);
  const heardAt = ref<Instant | undefined>(kept?.heardAt);

  return {
    view: {
      stream,
      rows: shallowReadonly(rows),
      status: readonly(status),
      version: readonly(version),
      epoch: readonly(epoch),
      heardAt: readonly(heardAt),
    },
    held: () => held,
    kept: () => (held && heardAt.value ? { ...held, heardAt: heardAt.value } : undefined),
    show(next, at) {
      if (next !== held) replaceRows(rows, next.rows);
      held = next;
      version.value = next.version;
      epoch.value = next.epoch;
      heardAt.value = at;
      status.value = "live";
    },
    lose() {
      if (status.value === "live") status.value = "kept";
    },
    refuse() {
      held = undefined;
      replaceRows(rows, {});
      version.value = 0;
      heardAt.value = undefined;
      status.value = "refused";
    },
  };
}

function replaceRows(rows: Record<string, Row>, next: Rows): void {
  for (const key of Object.keys(rows)) if (!Object.hasOwn(next, key)) delete rows[key];
  for (const [key, row] of Object.entries(next)) if (rows[key] !== row) rows[key] = row;
}
