import { type GalleryState } from "@openhall/shared/ui/gallery";

export const states: readonly GalleryState[] = [];
