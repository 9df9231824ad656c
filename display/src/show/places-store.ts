// The panel and its zones: which of them there are follows from what is shown.
import { defineStore } from "pinia";
import { computed, shallowRef } from "vue";
import { useScreenStore } from "../pairing/screen-store.ts";
import { type Glass } from "../sizing/glass.ts";
import { usePanelSize } from "../sizing/use-panel-size.ts";
import { glassOf, placesOf } from "./zone-places.ts";

export const usePlacesStore = defineStore("places", () => {
  const screen = useScreenStore();
  const size = usePanelSize();
  const has = shallowRef({ side: false, ticker: false });
  const panel = computed((): Glass => ({ size: size.value, geometry: screen.geometry }));
  const places = computed(() => placesOf(panel.value, has.value));
  /** What the board, the desk panel and the overview are drawn on. */
  const main = computed(() => glassOf(panel.value, places.value.main));

  function have(side: boolean, ticker: boolean): void {
    if (has.value.side !== side || has.value.ticker !== ticker) has.value = { side, ticker };
  }

  return { panel, places, main, have };
});
