// What a card says of its screen, in the console's language and on the hall's clock.
import { civilDateAt, instantOf, millisecondsOf } from "@openhall/shared/core";
import { dateInWords, timeOfDay } from "@openhall/shared/ui";
import { computed } from "vue";
import { troubleText } from "../../floor/screens/trouble-text.ts";
import { howLong } from "../../frame/how-long.ts";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useHallWallsStore } from "../hall-walls-store.ts";
import { useNamed } from "../words/scene-text.ts";
import { mapWords } from "./map-words.ts";
import { paintedZones } from "./painted-zones.ts";
import { type Wall } from "./wall.ts";

export function useWallSaid(wall: () => Wall) {
  const hall = useHallStore();
  const link = useLinkStore();
  const walls = useHallWallsStore();
  const languages = useLanguageStore();
  const named = useNamed();
  const said = useSaid(mapWords);

  const long = (since: number): string => howLong(Math.max(0, link.now - since), languages.language);
  const at = (since: number): string => {
    const [then, now] = [instantOf(since), instantOf(link.now)];
    const isToday = civilDateAt(then, hall.timeZone) === civilDateAt(now, hall.timeZone);
    return isToday ? timeOfDay(then, hall.timeZone) : dateInWords(then, hall.timeZone, languages.language);
  };

  const takeover = computed(() => walls.takeovers.get(wall().showing?.takeoverId ?? ""));

  return {
    isTakeover: computed(() => wall().showing?.takeoverId !== undefined),
    zones: computed(() => {
      const { device, showing, playlistId } = wall();
      if (!showing) return [];
      const takeoverTitle = takeover.value?.title[languages.language];
      const playlist = walls.playlistOf(playlistId);
      return paintedZones({ device, showing, playlist, takeoverTitle }, named, languages.language);
    }),
    since: computed(() => {
      const { showing } = wall();
      return showing ? said.value.since({ at: at(millisecondsOf(showing.at)) }) : "";
    }),
    standing: computed(() => {
      const { state, troubles, status } = wall().line;
      if (state === "away" && status?.lastContactAt === undefined) return said.value.notYet;
      if (state !== "trouble") return said.value[state];
      const text = ({ kind, since }: (typeof troubles)[number]): string =>
        troubleText(kind, since === undefined ? undefined : long(since), languages.language);
      return troubles.map(text).join(said.value.separator);
    }),
    heard: computed(() => {
      const { status } = wall().line;
      if (link.status !== "live") return said.value.heardUnknown;
      if (status?.connected) return said.value.heardNow;
      if (status?.lastContactAt === undefined) return said.value.heardNever;
      const since = millisecondsOf(status.lastContactAt);
      return said.value.heardAt({ at: at(since), long: long(since) });
    }),
    version: computed(() => {
      const { drawnVersion: drawn } = wall();
      if (drawn === undefined) return said.value.versionUnknown;
      return drawn >= walls.version ? said.value.versionNow : said.value.versionBehind({ drawn, held: walls.version });
    }),
  };
}
