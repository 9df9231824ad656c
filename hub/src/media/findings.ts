// What the scan finds in a file: in its name, its metadata and its text.
import { type FileFinding, type Finding } from "@openhall/shared/publishing";
import { limits } from "./limits.ts";
import { refused, type Refused } from "./media-job.ts";

export type Scan = (text: string) => readonly Finding[];

export interface Findings {
  scan(text: string, where: FileFinding["where"], page?: number): void;
  /** It says where it was taken: that goes with the metadata, but the picture may show somebody's home. */
  addPlace(): void;
  /** Set when something must not be public. */
  refusal(): Refused | undefined;
  warnings(): FileFinding[];
}

export function createFindings(scan: Scan): Findings {
  const found: FileFinding[] = [];
  const place = { kind: "address", action: "warn", at: 0, length: 0, where: "metadata" } as const satisfies FileFinding;
  const only = (action: Finding["action"]) => found.filter((finding) => finding.action === action);
  return {
    scan(text, where, page) {
      for (const finding of scan(text)) found.push({ ...finding, where, ...(page === undefined ? {} : { page }) });
    },
    addPlace: () => void (found.includes(place) || found.push(place)),
    refusal() {
      const blocks = only("block");
      if (blocks.length === 0) return undefined;
      const isSecret = blocks.some(({ kind }) => kind === "secrecy_mark");
      return refused(isSecret ? "secrecy-mark" : "privacy-findings", { findings: blocks.slice(0, limits.findings) });
    },
    warnings: () => only("warn").slice(0, limits.findings),
  };
}
