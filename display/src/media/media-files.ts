// Which files of the hub a screen needs to show an item. Pure.
import { type ShownMedium } from "@openhall/shared/publishing";

/** The forms in which the hub keeps a picture, CSS pixels times the panel's density. */
const widths = [960, 1920, 3840] as const;
export type MediaWidth = (typeof widths)[number];

/** The smallest that fills the panel. */
export const widthFor = (pixels: number): MediaWidth => widths.find((width) => width >= pixels) ?? 3840;

/** Of a file that is kept on this machine: its path on the hub. */
export type FilePath = string;

export const pathOf = (
  { mediumId, type, page }: { readonly mediumId: string; readonly type: ShownMedium["type"]; readonly page: number },
  width: MediaWidth,
): FilePath => (type === "video" ? `/api/v1/media/${mediumId}/video` : `/api/v1/media/${mediumId}/${page}/${width}`);

/** In the order in which they are looked at. */
export const filesOf = (media: readonly ShownMedium[], width: MediaWidth): readonly FilePath[] =>
  media.flatMap(({ mediumId, type, pages }) =>
    Array.from({ length: type === "pdf" ? pages : 1 }, (_, index) =>
      pathOf({ mediumId, type, page: index + 1 }, width),
    ),
  );

/** Those whose files are all here; what is not whole is not put before the hall. */
export function readyOf<Item extends { readonly media: readonly ShownMedium[] }>(
  items: Readonly<Record<string, Item>>,
  isHere: (path: FilePath) => boolean,
  isSpoiled: (mediumId: string) => boolean,
  width: MediaWidth,
): Record<string, Item> {
  const ready = Object.entries(items).filter(
    ([, { media }]) =>
      filesOf(media, width).every((path) => isHere(path)) && media.every(({ mediumId }) => !isSpoiled(mediumId)),
  );
  return Object.fromEntries(ready);
}
