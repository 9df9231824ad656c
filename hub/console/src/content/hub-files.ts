// Where the page finds what the hub serves beside it. The gallery, which has no hub, says other places.
import { type InjectionKey } from "vue";

export interface HubFiles {
  /** The wall's page for a frame. */
  readonly wallPage: string;
  /** A form of a medium: `poster`, or page and width such as `1/960`. */
  medium(mediumId: string, form: string): string;
}

export const hubFilesKey: InjectionKey<HubFiles> = Symbol("hub-files");

export const hubFiles: HubFiles = {
  wallPage: "/display/preview.html",
  medium: (mediumId, form) => `/api/v1/media/${mediumId}/${form}`,
};
