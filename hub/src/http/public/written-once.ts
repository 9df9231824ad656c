// What is written of something, kept until that is something else: phones of a hall ask for the same in great numbers.
import { createHash } from "node:crypto";

export interface Written {
  readonly body: Buffer;
  /** The same bytes have the same tag. */
  readonly etag: string;
}

/** Filters, languages and names of the hub, each with its own. */
const mostKept = 64;

/** What has not changed is the same object. */
export function createWrittenOnce(): (subject: object, key: string, write: () => string) => Written {
  const kept = new WeakMap<object, Map<string, Written>>();
  return (subject, key, write) => {
    const ofSubject = kept.get(subject) ?? new Map<string, Written>();
    kept.set(subject, ofSubject);
    const known = ofSubject.get(key);
    if (known) return known;
    const body = Buffer.from(write());
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    if (ofSubject.size >= mostKept) ofSubject.clear();
    ofSubject.set(key, { body, etag });
    return { body, etag };
  };
}
