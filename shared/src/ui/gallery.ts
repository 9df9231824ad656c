// What an app offers to the gallery (`pnpm gallery`): its pages in every state, with samples in the hub's place. An app's list
// stands in its `src/samples/gallery.ts` as `states`, and is never part of the built app.
import { type Language } from "../core/index.ts";

/** What the person at the gallery has chosen; a page that has no such mode leaves it aside. */
export interface GalleryOptions {
  readonly language: Language;
  readonly large: boolean;
  readonly contrast: boolean;
  readonly theme: "light" | "dark";
}

export interface GalleryState {
  /** `<page>--<state>`, in small letters, digits and single hyphens: `home--hall-closed`. */
  readonly name: string;
  /** The glass in CSS pixels; the app's usual one without. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Shows the page in `element`, in a document of its own; resolves once it stands. */
  mount(element: HTMLElement, options: GalleryOptions): void | Promise<void>;
}
