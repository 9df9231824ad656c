// What the screens of a hall are told, as the disk has it: the hub decides by the very rows that they decide by.
import { lookup, type Row } from "@openhall/shared/core";
import { publicItemRowSchema } from "@openhall/shared/publishing";
import { boardDeskRowSchema } from "@openhall/shared/queue";
import { playlistRowSchema, screenRowSchema, type ShowFacts, takeoverRowSchema } from "@openhall/shared/screens";
import { hallRowSchema } from "@openhall/shared/venue";
import type * as z from "zod/mini";
import { type Streams } from "../streams/create-streams.ts";

export type HallFacts = Pick<ShowFacts, "timeZone" | "playlist" | "takeovers" | "items" | "openDesks"> & {
  readonly playlistId: string | undefined;
};

export function hallFacts(streams: Pick<Streams, "shown">, hallId: string, deviceId: string): HallFacts | undefined {
  const rows = (family: string): Readonly<Record<string, Row>> => streams.shown(`${family}/${hallId}`)?.rows ?? {};
  const hall = hallRowSchema.safeParse(rows("venue.hall").hall).data;
  if (!hall) return undefined;
  const screens = rows("screens.hall");
  const playlistId = screenRowSchema.safeParse(screens[`screen/${deviceId}`]).data?.playlistId;
  return {
    timeZone: hall.timeZone,
    playlistId,
    playlist:
      playlistId === undefined ? undefined : lookup(parsed(screens, "playlist/", playlistRowSchema), playlistId),
    takeovers: parsed(screens, "takeover/", takeoverRowSchema),
    items: parsed(rows("publishing.public"), "item/", publicItemRowSchema),
    openDesks: Object.entries(parsed(rows("queue.board"), "desk/", boardDeskRowSchema)).flatMap(([id, { open }]) =>
      open ? [id] : [],
    ),
  };
}

const parsed = <Value>(
  rows: Readonly<Record<string, Row>>,
  prefix: string,
  schema: z.ZodMiniType<Value>,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([key, row]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), schema.parse(row)]] : [],
    ),
  );
