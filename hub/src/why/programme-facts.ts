// Which entries of the programme the screens of a hall may show, and which of them go on at a moment, as far as can be known.
import { type Instant } from "@openhall/shared/core";
import { isLiveAt, staffEntryRowSchema } from "@openhall/shared/programme";
import { type ShowFacts } from "@openhall/shared/screens";
import { type Streams } from "../streams/create-streams.ts";

export function programmeFacts(
  streams: Pick<Streams, "shown">,
  hallId: string,
  at: Instant,
  now: Instant,
): ShowFacts["programme"] {
  const all = streams.shown("programme.staff/all")?.rows ?? {};
  const keys = Object.keys(streams.shown(`programme.hall/${hallId}`)?.rows ?? {});
  return {
    shown: keys.map(idIn),
    live: keys.filter((key) => isLiveAt(staffEntryRowSchema.parse(all[key]), at, now)).map(idIn),
  };
}

const idIn = (key: string): string => key.slice("entry/".length);
