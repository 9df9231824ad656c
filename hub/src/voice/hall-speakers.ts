// Who speaks in the halls of this hub: what the set-up says of each display, and what realtime hears of it.
import { millisecondsOf } from "@openhall/shared/core";
import { type SetUpDeviceRow } from "@openhall/shared/venue";
import { type VenueRows } from "../access/venue-rows.ts";
import { type Clock } from "../engine/ports.ts";
import { every } from "../every.ts";
import { type ConnectedScreens } from "../realtime/screens.ts";
import { type ConnectedDisplay, createSpeakers, type Speakers } from "./speakers.ts";

interface Parts {
  /** As the disk has them. */
  readonly devices: VenueRows<SetUpDeviceRow>;
  readonly screens: ConnectedScreens;
  /** The hub's time. */
  readonly now: () => string;
  readonly clock: Clock;
}

const beatMs = 10_000;

export function createHallSpeakers({ devices, screens, now, clock }: Parts): Pick<Speakers, "speaks" | "close"> {
  /** Those that have come and not said yet how their sound is: what they said on an earlier connection is another page's. */
  const unheard = new Set<string>();

  function displays(): ConnectedDisplay[] {
    return screens.list().flatMap(({ device, connected, report }) => {
      const place = devices.rows.get(device);
      if (!connected || place?.kind !== "display") return [];
      const isSpeaker = place.sound === "voice" && !place.retired;
      return {
        device,
        zone: isSpeaker ? `${place.hallId}/${place.zone}` : undefined,
        canSpeak: unheard.has(device) ? undefined : report?.sound === "ready",
      };
    });
  }

  const speakers = createSpeakers({ displays, tell: screens.tell, now: () => millisecondsOf(now()), clock });
  devices.onChanged(() => speakers.changed());
  const endings = [
    screens.onChanged((device, change) => {
      if (change === "came") unheard.add(device);
      else unheard.delete(device);
      if (change === "left") speakers.left(device);
      else speakers.changed();
    }),

    every(beatMs, clock, () => speakers.beat()),
  ];
  return {
    speaks: speakers.speaks,
    close() {
      for (const end of endings) end();
      speakers.close();
    },
  };
}
