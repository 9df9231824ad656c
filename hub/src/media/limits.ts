// What a file may be. The figures stand in docs/decisions/0011-media.md with their reasons.
const megabyte = 1024 * 1024;

export const limits = {
  /** Bytes, by what it is. */
  bytes: { image: 30 * megabyte, pdf: 30 * megabyte, video: 200 * megabyte },
  /** Of a picture; a camera of 48 megapixels stays below, a bomb does not. */
  pixels: 100_000_000,
  /** Of one frame of a video. */
  framePixels: 4096 * 4096,
  pages: 60,
  /** Of the text of one page, in UTF-16 units; a book's page has about two thousand. */
  pageText: 100_000,
  /** Of what a camera or a program has written into a picture, in UTF-16 units: an editor's history has some hundred thousand. */
  metadataText: 500_000,
  videoMs: 10 * 60 * 1_000,
  findings: 100,
} as const;

/** Widths of the forms in pixels, the smallest first. No form is higher than twice its width, none larger than the original. */
export const formWidths = [960, 1920, 3840] as const;

export const formOf = (page: number, width: number): string => `${page}-${width}.webp`;
export const videoFile = "video.mp4";
export const posterFile = "poster.webp";
