/** Not express's `fresh`: scripts send `Cache-Control: no-cache` along with their ETag, and mean the ETag. */
export const holdsEtag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag) ?? false;
