// What lies over everything: told to the hub once it has been drawn, with the hall's chime before it where that is wanted.
import { millisecondsOf } from "@openhall/shared/core";
import { onScopeDispose, watch } from "vue";
import { useBoardStore } from "../hall/board-store.ts";
import { useSoundStore } from "../voice/sound-store.ts";
import { afterPaint } from "./after-paint.ts";
import { useOnGlassStore } from "./on-glass-store.ts";
import { useShowStore } from "./show-store.ts";

/** A screen that comes up in the middle of one does not chime late. */
const chimesWithinMs = 20_000;

export function useCovers(): void {
  const show = useShowStore();
  const board = useBoardStore();
  const onGlass = useOnGlassStore();
  const sound = useSoundStore();
  let takeBack = (): void => {};

  watch(
    [() => show.takeover?.id, () => show.proof !== undefined],
    ([takeoverId, isProof]) => {
      takeBack();
      takeBack = afterPaint(() =>
        onGlass.covers(takeoverId !== undefined ? { takeoverId } : isProof ? { proof: true } : {}),
      );
    },
    { immediate: true, flush: "post" },
  );
  watch(
    () => show.takeover?.id,
    () => {
      const row = show.takeover?.row;
      if (row?.sound && board.hubNow() - millisecondsOf(row.startedAt) < chimesWithinMs) sound.chime();
    },
    { immediate: true },
  );
  onScopeDispose(() => takeBack());
}
