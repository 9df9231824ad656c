// What every part of the pages of projects and departments needs beside what it shows: given by the kiosk's pages and by the phone's.
import { type Bilingual, civilDateAt, instantOf, type Language, lookup } from "@openhall/shared/core";
import { type DepartmentRow, type PlaceRow } from "@openhall/shared/venue";
import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from "vue";

export interface Surroundings {
  readonly hallId: string;
  readonly departments: Readonly<Record<string, DepartmentRow>>;
  readonly venues: Readonly<Record<string, PlaceRow>>;
  readonly timeZone: string;
  /** The hub's clock, milliseconds since 1970. */
  readonly now: number;
  /** Whether the hub is heard: otherwise nothing is said of now. */
  readonly live: boolean;
  /** A link is touched on a phone, and scanned from a machine that goes nowhere else. */
  readonly links: "touched" | "scanned";
  /** Where a phone reaches this hub, before the path. */
  readonly origin: string;
}

export interface Reader {
  readonly language: ComputedRef<Language>;
  readonly around: ComputedRef<Surroundings>;
  readonly today: ComputedRef<string>;
  /** What has no English yet is read in Chinese. */
  inWords(text: Bilingual): string;
  departmentName(id: string): string;
  venueName(id: string): string;
}

const readerKey: InjectionKey<Reader> = Symbol("reader");

export function provideReader(language: Readonly<Ref<Language>>, around: () => Surroundings): Reader {
  const inWords = (text: Bilingual): string => text[language.value] || text.zh;
  const nameOf = (row: { readonly name: Bilingual } | undefined, id: string): string => (row ? inWords(row.name) : id);
  const now = computed(around);
  const reader: Reader = {
    language: computed(() => language.value),
    around: now,
    today: computed(() => civilDateAt(instantOf(now.value.now), now.value.timeZone)),
    inWords,
    departmentName: (id) => nameOf(lookup(now.value.departments, id), id),
    venueName: (id) => nameOf(lookup(now.value.venues, id), id),
  };
  provide(readerKey, reader);
  return reader;
}

export function useReader(): Reader {
  const reader = inject(readerKey);
  if (!reader) throw new Error("Nobody above this part says who reads it.");
  return reader;
}
