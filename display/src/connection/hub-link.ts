import { type Link } from "@openhall/shared/link";
import { inject, type InjectionKey } from "vue";

/** The page's one connection, given to the stores by whoever mounts the app. Components read stores, never this. */
export const hubLinkKey: InjectionKey<Link> = Symbol("hub link");

/** For stores. Throws where the app was mounted without a link. */
export function useHubLink(): Link {
  const link = inject(hubLinkKey);
  if (!link) throw new Error("The app was mounted without a link to the hub.");
  return link;
}
