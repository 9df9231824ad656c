// The items that scenes name, with their state: what is approved for this hall, and what is still written for it.
import { type ContentItemRow, contentItemRowSchema, type PublicItemRow } from "@openhall/shared/publishing";
import { useRows } from "@openhall/shared/link";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useHallWallsStore } from "./hall-walls-store.ts";

/** `scheduled`: approved, not yet begun; `waiting`: written, not approved. */
type ItemState = "live" | "scheduled" | "ended" | "withdrawn" | "waiting";

export interface HallItem {
  readonly id: string;
  readonly kind: PublicItemRow["kind"];
  readonly title: PublicItemRow["title"];
  readonly state: ItemState;
  /** As it was approved, where it may be shown. */
  readonly approved: PublicItemRow | undefined;
}

export const useContentItemsStore = defineStore("walls-items", () => {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();
  const walls = useHallWallsStore();
  const content = useSteadyView(link, () => "publishing.content/all");
  const written = useRows(content, "item/", contentItemRowSchema);

  const items = computed((): ReadonlyMap<string, HallItem> => {
    const here = new Map<string, HallItem>();
    for (const { key, row } of written.value)
      if ((row.kind === "notice" || row.kind === "emergency") && row.hallIds.includes(hall.hallId ?? ""))
        here.set(key, itemOf(key, { ...row, kind: row.kind }, walls.items.get(key)));
    for (const [id, row] of walls.items)
      if (!here.has(id)) here.set(id, { id, kind: row.kind, title: row.title, state: "live", approved: row });
    return here;
  });

  return { items, approvedOf: (id: string) => walls.items.get(id) };
});

const itemOf = (
  id: string,
  row: ContentItemRow & Pick<HallItem, "kind">,
  approved: PublicItemRow | undefined,
): HallItem => ({
  id,
  kind: row.kind,
  title: approved?.title ?? row.title,
  state: row.published?.state ?? "waiting",
  approved,
});
