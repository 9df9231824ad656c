// The programme as this page has it.
import { type Bilingual } from "@openhall/shared/core";
import { type PublicProgramme } from "@openhall/shared/programme";
import { computed, inject, type InjectionKey, reactive } from "vue";
import { byStart, type Entry, isHeld, type Surroundings } from "../programme/entry.ts";
import { type ProgrammeApi } from "./programme-api.ts";
import { createPublicFeed } from "./public-feed.ts";

export type ProgrammeFeed = ReturnType<typeof createProgrammeFeed>;

export const feedKey: InjectionKey<ProgrammeFeed> = Symbol("programme feed");

export function useProgrammeFeed(): ProgrammeFeed {
  const feed = inject(feedKey);
  if (!feed) throw new Error("The page was mounted without a programme.");
  return feed;
}

export function createProgrammeFeed(hallId: string, api: ProgrammeApi) {
  const { told, grainOfNow, silentMs, timeZone, page } = createPublicFeed<PublicProgramme>(async () => {
    const reading = await api.read();
    return typeof reading === "string" ? reading : { told: reading.programme };
  });
  const entries = computed(() =>
    Object.entries(told.value?.entries ?? {})
      .filter(([, row]) => isHeld(row, silentMs.value))
      .map(([id, row]): Entry => ({ ...row, id }))
      .sort(byStart),
  );
  const around = computed((): Surroundings => ({
    venues: told.value?.venues ?? {},
    departments: told.value?.departments ?? {},
    services: namesOf(told.value?.services ?? {}),
    timeZone: timeZone.value,
    now: grainOfNow.value,
    live: page.live.value,
  }));

  return reactive({ hallId, ...page, entries, around });
}

const namesOf = (rows: Readonly<Record<string, { readonly name: Bilingual }>>): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(Object.entries(rows).map(([id, { name }]) => [id, name]));
