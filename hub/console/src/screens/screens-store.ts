// What the venue's screens, kiosks and printers have said of themselves, as of the last look.
import { defineStore } from "pinia";
import { computed, shallowRef } from "vue";
import { askHub } from "../link/hub-request.ts";
import { type PrinterStatus, printersAnswerSchema, type ScreenStatus, screensAnswerSchema } from "./screen-status.ts";

/** `K1` of `device:K1`. */
const idOf = (sender: string): string => sender.replace(/^device:/, "");

const byDevice = <Status extends { readonly device: string }>(all: readonly Status[]): ReadonlyMap<string, Status> =>
  new Map(all.map((status) => [idOf(status.device), { ...status, device: idOf(status.device) }]));

export const useScreensStore = defineStore("screens", () => {
  const statuses = shallowRef<ReadonlyMap<string, ScreenStatus>>();
  const printers = shallowRef<ReadonlyMap<string, PrinterStatus>>(new Map());

  /** Asks the hub; while it cannot be reached the last answer stands, and the banner over the page says so. */
  async function look(): Promise<void> {
    const [screens, paper] = await Promise.all([
      askHub({ method: "GET", path: "screens" }, screensAnswerSchema),
      askHub({ method: "GET", path: "printers" }, printersAnswerSchema),
    ]);
    if (screens.ok) statuses.value = byDevice(screens.value.screens);
    if (paper.ok) printers.value = byDevice(paper.value.printers);
  }

  return {
    /** By id of the device; empty before the first answer. */
    statuses: computed(() => statuses.value ?? new Map<string, ScreenStatus>()),
    /** By id of the kiosk. */
    printers,
    isKnown: computed(() => statuses.value !== undefined),
    look,
  };
});
