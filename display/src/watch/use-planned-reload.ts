import { instantOf } from "@openhall/shared/core";
import { timeOfDay } from "@openhall/shared/ui";
import { onScopeDispose } from "vue";
import { useBoardStore } from "../hall/board-store.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { useShowStore } from "../show/show-store.ts";
import { isQuietAt, isReloadDue } from "./planned-reload.ts";
import { preloadShell } from "../offline/keep-shell.ts";
import { reloadWhenThere } from "./reload.ts";

const everyMs = 60_000;

/** Loads the page anew at its minute of the night, after what it will need has been fetched. */
export function usePlannedReload(): void {
  const screen = useScreenStore();
  const board = useBoardStore();
  const show = useShowStore();

  async function look(): Promise<void> {
    const now = board.hubNow();
    const isDue = isReloadDue({
      timeOfDay: timeOfDay(instantOf(now), board.timeZone),
      deviceId: screen.deviceId ?? "",
      upForMs: performance.now(),
      isLive: board.freshness === "live",
      isQuiet: isQuietAt(board.calls, now) && show.takeover === undefined,
    });
    if (!isDue) return;
    await preloadShell();
    await reloadWhenThere();
  }

  const timer = setInterval(() => void look(), everyMs);
  onScopeDispose(() => clearInterval(timer));
}
