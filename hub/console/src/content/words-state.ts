// Whether the public can read what something is called, and how far its words have come. Pure.
import { type ContentItemRow } from "@openhall/shared/publishing";

export const wordsStates = ["none", "draft", "in-review", "approved", "public", "withdrawn", "over"] as const;
export type WordsState = (typeof wordsStates)[number];

type Item = Pick<ContentItemRow, "status" | "published">;

const underWay = ({ status }: Item): WordsState | undefined => {
  switch (status) {
    case "draft":
    case "returned":
    case "stopped":
      return "draft";
    case "submitted":
    case "reviewed":
      return "in-review";
    default:
      return undefined;
  }
};

const shown = { scheduled: "approved", live: "public", ended: "over", withdrawn: "withdrawn" } as const;

/**
 * First what the public has, then what is being written on it: “public, in review”. Who may not look into the gate knows
 * only what has been let through.
 */
export function wordsStatesOf(item: Item | undefined, isLetThrough: boolean): readonly WordsState[] {
  if (!item) return [isLetThrough ? "public" : "none"];
  const now = item.published ? [shown[item.published.state]] : [];
  const writing = underWay(item);
  const states = [...now, ...(writing ? [writing] : [])];
  return states.length > 0 ? states : ["none"];
}
