// What is played of an announcement, piece by piece. Pure.
import { type Language, millisecondsOf } from "@openhall/shared/core";
import { type AnnouncementRow, type SpokenPart, spokenParts } from "@openhall/shared/queue";

/** A sound and when it begins, in milliseconds after the beginning of the whole. */
export interface Piece {
  readonly sound: string;
  readonly atMs: number;
}

export interface Performance {
  readonly pieces: readonly Piece[];
  /** With the silence behind the last sentence. */
  readonly lengthMs: number;
}

interface Means {
  /** Milliseconds; undefined where this screen does not have the sound. */
  readonly lengthOf: (sound: string) => number | undefined;
  readonly plateOf: (desk: string) => number | undefined;
  /** The chime alone, or the words behind it. */
  readonly speaks: boolean;
}

export const chimeName = "chime";
export const soundName = ({ language, text }: Pick<SpokenPart, "language" | "text">): string => `${language}/${text}`;

/** Between two announcements, as the hub plans them: one that begins late may use it up. */
const gapMs = 500;

/**
 * What to play of an announcement that begins at `beginMs` (hub's clock): nothing when its time is over, without English when
 * it would run into the next, and without a language of which a sound is missing. What is begun is played to its end.
 */
export function performanceOf(row: AnnouncementRow, beginMs: number, means: Means): Performance | undefined {
  const endsAtMs = millisecondsOf(row.endsAt);
  if (beginMs >= endsAtMs) return undefined;
  const languages = means.speaks ? row.languages.filter((language) => canSay(row, language, means)) : [];
  const whole = played(row, languages, means);
  if (languages.length < 2 || beginMs + whole.lengthMs <= endsAtMs + gapMs) return whole;
  return played(row, languages.slice(0, 1), means);
}

const canSay = (row: AnnouncementRow, language: Language, { lengthOf, plateOf }: Means): boolean =>
  spokenParts(row, language, plateOf).every((part) => lengthOf(soundName(part)) !== undefined);

function played(row: AnnouncementRow, languages: readonly Language[], { lengthOf, plateOf }: Means): Performance {
  const pieces: Piece[] = [];
  let lengthMs = 0;
  function add(sound: string, restMs: number): void {
    pieces.push({ sound, atMs: lengthMs });
    lengthMs += (lengthOf(sound) ?? 0) + restMs;
  }
  if (lengthOf(chimeName) !== undefined) add(chimeName, 0);
  for (const language of languages)
    for (const part of spokenParts(row, language, plateOf)) add(soundName(part), part.restMs);
  return { pieces, lengthMs };
}
