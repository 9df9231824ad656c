import { accept, lookup, refuse } from "../../core/index.ts";
import { hashOf } from "../../publishing/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { type Deed } from "../events.ts";
import { isOver } from "../public.ts";
import { type ProgrammeReads, type ProgrammeState } from "../state.ts";

/** [O40] They are said beforehand; of a live entry those of its end are still to come. */
export function setEffects(
  { entryId, effects }: PayloadOf<"set-effects">,
  { entries }: ProgrammeState,
  { now, sender, reads }: ProgrammeContext,
): ProgrammeDecision {
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (isOver(entry)) return refuse("entry-over", { entryId });
  for (const { does } of effects) {
    const unknown = unknownIn(does, reads);
    if (unknown) return refuse(unknown.code, { other: unknown.other });
  }
  const changed = hashOf(entry.effects) !== hashOf(effects);
  return accept(changed ? [{ type: "EffectsSet", entryId, effects, by: sender.id, at: now }] : [], {
    entryId,
    changed,
  });
}

function unknownIn(does: Deed, { venue, screens }: ProgrammeReads): { code: string; other: string } | undefined {
  if (does.kind !== "playlist") {
    const service = lookup(venue.services, does.serviceId);
    return service && !service.retired ? undefined : { code: "unknown-service", other: does.serviceId };
  }
  const device = lookup(venue.devices, does.deviceId);
  if (device?.kind !== "display" || device.retired) return { code: "unknown-display", other: does.deviceId };
  if (does.playlistId === undefined) return undefined;
  const playlist = lookup(screens.playlists, does.playlistId);
  return playlist?.hallId === device.hallId ? undefined : { code: "unknown-playlist", other: does.playlistId };
}
