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

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface GalleryState {
  /** `<page>--<state>`, in small letters, digits and single hyphens: `home--hall-closed`. */
  readonly name: string;
  /** The glass in CSS pixels; the app's usual one without. */
  readonly size?: Size;
  /** Shows the page in `element`, in a document of its own; resolves once it stands. */
  mount(element: HTMLElement, options: GalleryOptions): void | Promise<void>;
}

/** What the gallery is told of an app before it shows any state of it. */
export interface GalleryList {
  readonly size: Size;
  /** Beside the plain look: the modes that this app has. */
  readonly modes: readonly ("large" | "contrast" | "dark")[];
  readonly states: readonly { readonly name: string; readonly size: Size }[];
}

/**
 * The whole of an app's gallery page. With `?state=` in its address it shows that state (and says so on the root element as
 * `data-gallery="ready"`), otherwise it only lists what there is, in `data-gallery-list`.
 */
export async function showGallery(
  { size, modes }: Pick<GalleryList, "size" | "modes">,
  states: readonly GalleryState[],
): Promise<void> {
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const state = states.find(({ name }) => name === query.get("state"));
  const element = document.querySelector<HTMLElement>("#app");
  if (!state || !element) {
    const list: GalleryList = {
      size,
      modes,
      states: states.map((one) => ({ name: one.name, size: one.size ?? size })),
    };
    dataset.galleryList = JSON.stringify(list);
    return;
  }
  await state.mount(element, {
    language: query.get("language") === "en" ? "en" : "zh",
    large: query.has("large"),
    contrast: query.has("contrast"),
    theme: query.has("dark") ? "dark" : "light",
  });
  await nextFrame();
  await nextFrame();
  dataset.gallery = "ready";
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
