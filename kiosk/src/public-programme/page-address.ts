// Which page of the programme an address means: `/p/<hall>`, `/p/<hall>/print`, `/p/<hall>/<entryId>`.
import { readonly, ref, type Ref } from "vue";

export type ProgrammePage =
  | { readonly shows: "list" | "print" }
  | { readonly shows: "entry"; readonly entryId: string };

export interface ProgrammeAddress {
  readonly hallId: string;
  readonly page: ProgrammePage;
}

const pattern = /^\/p\/([\w-]{1,64})(?:\/([\w.-]{1,64}))?\/?$/;

/** An address that is none of these is the programme of a hall that nobody has. */
export function readAddress(path: string): ProgrammeAddress {
  const [, hallId = "none", rest] = pattern.exec(path) ?? [];
  if (rest === undefined) return { hallId, page: { shows: "list" } };
  return { hallId, page: rest === "print" ? { shows: "print" } : { shows: "entry", entryId: rest } };
}

/** Goes to another page of the same programme without loading it anew; the browser's own back works. */
export interface PageTurner {
  readonly page: Readonly<Ref<ProgrammePage>>;
  turnTo(path: string): void;
  /** The browser has gone back or forward. */
  follow(): void;
}

export function createPageTurner(first: ProgrammePage): PageTurner {
  const page = ref<ProgrammePage>(first);
  const follow = (): void => void (page.value = readAddress(location.pathname).page);
  return {
    page: readonly(page),
    follow,
    turnTo(path) {
      history.pushState(null, "", path);
      page.value = readAddress(path).page;
      scrollTo(0, 0);
    },
  };
}
