// Everything that the hub knows of the machines of the hall: who is connected, who speaks, what stands where and why.
import { type Instant } from "@openhall/shared/core";
import { type SetUpDeviceRow } from "@openhall/shared/venue";
import { type Access } from "./access/access.ts";
import { type Places } from "./access/places.ts";
import { type VenueRows } from "./access/venue-rows.ts";
import { type Model } from "./engine/model.ts";
import { type Clock } from "./engine/ports.ts";
import { type HttpParts } from "./http/create-http.ts";
import { openPlay } from "./play-log/open-play.ts";
import { createPlayHistory } from "./play-log/play-history.ts";
import { createVenuePlays } from "./play-log/venue-plays.ts";
import { createScreens, type Screens } from "./realtime/screens.ts";
import { type Streams } from "./streams/create-streams.ts";
import { createUnconfirmedScreens } from "./unconfirmed-screens.ts";
import { createVenueScreens } from "./venue-screens.ts";
import { createHallSpeakers } from "./voice/hall-speakers.ts";
import { createWhy } from "./why/create-why.ts";

interface Parts {
  readonly dataFolder: string;
  readonly streams: Streams;
  readonly model: Model;
  readonly devices: VenueRows<SetUpDeviceRow>;
  readonly places: Places;
  readonly access: Access;
  readonly clock: Clock;
  now(): Instant;
  /** Hears when the play log cannot be written. */
  warn(error: unknown): void;
}

export interface HubScreens {
  readonly screens: Screens;
  readonly doors: Pick<HttpParts, "screens" | "why" | "unconfirmed" | "plays">;
  close(): Promise<void>;
}

export function openScreens(parts: Parts): HubScreens {
  const { dataFolder, streams, model, devices, places, access, clock, now, warn } = parts;
  const play = openPlay({ folder: `${dataFolder}/play-log`, streams, clock, now, warn });
  const screens = createScreens(play.log, play.glass);
  const speakers = createHallSpeakers({ devices, screens, now, clock });
  return {
    screens,
    doors: {
      screens: createVenueScreens(places, access, screens, speakers.speaks),
      why: createWhy({ streams, model, devices, screens, now }),
      unconfirmed: createUnconfirmedScreens({ streams, devices, access, screens }),
      plays: createPlayHistory({ play, now, ...createVenuePlays(streams, devices, model) }),
    },
    async close() {
      speakers.close();
      await play.close();
    },
  };
}
