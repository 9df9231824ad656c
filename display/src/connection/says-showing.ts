import { type Showing } from "@openhall/shared/wire";
import { type Link } from "@openhall/shared/link";

/** Tells the hub what stands on the glass, where the link can. */
export function sayShowing(link: Link & { readonly showing?: (showing: Showing) => void }, showing: Showing): void {
  link.showing?.(showing);
}
