// What is written of a programme, kept until the programme is another one: phones of a hall ask for the same in great numbers.
import { createHash } from "node:crypto";
import { type HallProgramme } from "../../calendar/hall-programme.ts";

export interface Written {
  readonly body: Buffer;
  /** The same bytes have the same tag. */
  readonly etag: string;
}

/** Filters, languages and names of the hub, each with its own. */
const mostKept = 64;

export function createWrittenOnce(): (programme: HallProgramme, key: string, write: () => string) => Written {
  const kept = new WeakMap<HallProgramme, Map<string, Written>>();
  return (programme, key, write) => {
    const ofProgramme = kept.get(programme) ?? new Map<string, Written>();
    kept.set(programme, ofProgramme);
    const known = ofProgramme.get(key);
    if (known) return known;
    const body = Buffer.from(write());
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    if (ofProgramme.size >= mostKept) ofProgramme.clear();
    ofProgramme.set(key, { body, etag });
    return { body, etag };
  };
}
