// What the hub's doors may ask of its media.
import { type Readable } from "node:stream";
import { type UploadedMedium } from "@openhall/shared/publishing";
import { type Sender } from "@openhall/shared/core";

export interface Upload {
  /** As the sender named it. */
  readonly name: string;
  /** Media type without parameters, as the sender says. */
  readonly type: string;
  /** Bytes, where the sender says so beforehand. */
  readonly length: number | undefined;
  readonly body: Readable;
  readonly sender: Sender;
}

export type Taken =
  | { readonly ok: true; readonly medium: UploadedMedium }
  | { readonly ok: false; readonly refusal: MediaRefusal };

/** One of `mediumRefusals`, or what the command was answered. */
export type MediaRefusal = { readonly code: string } & Readonly<Record<string, unknown>>;

/** One form of a medium: a file that never changes. */
export interface MediumFile {
  readonly path: string;
  readonly type: "image/webp" | "video/mp4";
  readonly etag: string;
}

export interface Media {
  /** Checks, prepares and keeps a file; a refused one leaves nothing behind. Rejects only for a fault of our own. */
  take(upload: Upload): Promise<Taken>;
  /** A page of a picture or a PDF; the largest form not wider than `width` pixels. */
  page(mediumId: string, page: number, width: number): Promise<MediumFile | undefined>;
  video(mediumId: string): Promise<MediumFile | undefined>;
  poster(mediumId: string): Promise<MediumFile | undefined>;
  /** Whether somebody may see a medium now. */
  mayShow(mediumId: string, sender: Sender): boolean;
  /** Forgets media that nobody has used for 30 days, and removes what stands in no book. */
  tidy(): Promise<void>;
  /** Ends what is being prepared. */
  close(): Promise<void>;
}
