// What every part of the page needs beside the programme itself.
import { type Language } from "@openhall/shared/core";
import { inject, type InjectionKey, reactive, type Ref } from "vue";
import { type PageTurner } from "./page-address.ts";

/** By what the list is narrowed; empty: not by that. */
export interface ListChoice {
  text: string;
  departmentId: string;
  dayId: string;
}

const everything: Readonly<ListChoice> = { text: "", departmentId: "", dayId: "" };

export function createListChoice(): Pick<PublicPage, "choice" | "showAll"> {
  const choice = reactive({ ...everything });
  return { choice, showAll: () => void Object.assign(choice, everything) };
}

interface PublicPage {
  readonly language: Ref<Language>;
  readonly turner: PageTurner;
  /** Stays while an entry is looked at, so that the browser's back leads to the same list. */
  readonly choice: ListChoice;
  /** Back to all of it. */
  showAll(): void;
}

export const publicPageKey: InjectionKey<PublicPage> = Symbol("public page");

export function usePublicPage(): PublicPage {
  const page = inject(publicPageKey);
  if (!page) throw new Error("Nothing was provided above this component.");
  return page;
}
