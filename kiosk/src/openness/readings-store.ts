// What was read at the site of the project that is looked at; joined with its page and left with it.
import { useRows } from "@openhall/shared/link";
import { readingDayRowSchema } from "@openhall/shared/projects";
import { computed, onScopeDispose } from "vue";
import { useHubLink } from "../connection/hub-link.ts";

/** By `<indicator>.<day>`. */
export function useReadings(projectId: string) {
  const link = useHubLink();
  const stream = `projects.readings/${projectId}`;
  const rows = useRows(link.open(stream), "day/", readingDayRowSchema);
  onScopeDispose(() => link.close(stream));
  return computed(() => Object.fromEntries(rows.value.map(({ key, row }) => [key, row])));
}
