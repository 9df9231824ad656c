import { type Rehearsal } from "@openhall/shared/wire";
import { useRehearsal } from "@openhall/shared/link";
import { type ComputedRef } from "vue";
import { useHubLink } from "./hub-link.ts";

/** The rehearsal whose rows this page shows, for a page without Pinia; undefined outside one. */
export const useRehearsed = (): ComputedRef<Rehearsal | undefined> => useRehearsal(useHubLink());
