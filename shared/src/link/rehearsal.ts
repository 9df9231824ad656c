// What a page must know of a rehearsal: that it is one, how fast its clock runs, and what to leave alone meanwhile.
import { computed, type ComputedRef } from "vue";
import { type Rehearsal, type Welcome } from "../wire/index.ts";
import { type KeptRows } from "./kept-rows.ts";
import { type Link } from "./link.ts";

/**
 * The rehearsal that the hub was last heard to be in, undefined outside one. A lost link changes nothing: what stands on the
 * page is still rehearsed.
 */
export const useRehearsal = (link: Pick<Link, "welcome">): ComputedRef<Rehearsal | undefined> =>
  computed(() => link.welcome.value?.rehearsal);

/**
 * Whether calls are to be shown only and not spoken: in a rehearsal whose clock runs faster than the world's, since speech
 * cannot. For the display that speaks; it asks with the latest greeting before each announcement.
 */
export const isVoiceSilent = (welcome: Pick<Welcome, "rehearsal"> | undefined): boolean =>
  (welcome?.rehearsal?.speed ?? 1) > 1;

/**
 * Rows of a rehearsal are never kept: a screen that comes up without the hub would show them as the hall's. What was kept
 * outside stays.
 */
export const neverOfRehearsal = (storage: KeptRows | null, isRehearsing: () => boolean): KeptRows | null =>
  storage && {
    load: (stream) => storage.load(stream),
    save(stream, kept) {
      if (!isRehearsing()) storage.save(stream, kept);
    },
    forget: (stream) => storage.forget(stream),
  };
