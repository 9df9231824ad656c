import { type Link } from "@openhall/shared/link";
import { type InjectionKey } from "vue";

/** Makes the page's connection under the cookie of now. `main.ts` provides the real one, tests theirs. */
export const connectKey: InjectionKey<() => Link> = Symbol("connect");
