// What every part of the page needs beside the programme itself.
import { type Language } from "@openhall/shared/core";
import { inject, type InjectionKey, type Ref } from "vue";
import { type PageTurner } from "./page-address.ts";

interface PublicPage {
  readonly language: Ref<Language>;
  readonly turner: PageTurner;
}

export const publicPageKey: InjectionKey<PublicPage> = Symbol("public page");

export function usePublicPage(): PublicPage {
  const page = inject(publicPageKey);
  if (!page) throw new Error("Nothing was provided above this component.");
  return page;
}
