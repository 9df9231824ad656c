// A text cut where something was found in it. Pure.
import { type Finding, isBlocking } from "@openhall/shared/publishing";

export interface Piece {
  readonly text: string;
  readonly found: "block" | "warn" | undefined;
}

/** Where findings overlap the earlier one goes on to its end. */
export function piecesOf(text: string, findings: readonly Finding[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const finding of findings.toSorted((one, other) => one.at - other.at)) {
    const from = Math.max(finding.at, done);
    const to = Math.min(finding.at + finding.length, text.length);
    if (to <= from) continue;
    pieces.push(
      { text: text.slice(done, from), found: undefined },
      { text: text.slice(from, to), found: isBlocking(finding) ? "block" : "warn" },
    );
    done = to;
  }
  return [...pieces, { text: text.slice(done), found: undefined }].filter((piece) => piece.text !== "");
}
