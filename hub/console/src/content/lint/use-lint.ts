// The lint of what is written, against the displays of the halls that it is for.
import { type Bilingual } from "@openhall/shared/core";
import { type Content, lintContent, type LintedScreen, type LintFinding } from "@openhall/shared/publishing";
import { computed, type ComputedRef } from "vue";
import { useScreensStore } from "../../screens/screens-store.ts";
import { useContentStore } from "../content-store.ts";
import { useWallsStore } from "../walls-store.ts";

interface Linted {
  readonly content: Content;
  readonly correction?: Bilingual | undefined;
}

export function useLint(written: () => Linted | undefined): ComputedRef<readonly LintFinding[]> {
  const store = useContentStore();
  const walls = useWallsStore();
  const statuses = useScreensStore();

  const screens = computed(() =>
    walls.walls.map(({ id, row }): LintedScreen => {
      const { report } = statuses.statuses.get(id) ?? {};
      const { name, diagonalInches, readerMetres, mountMetres } = row;
      return {
        deviceId: id,
        name,
        diagonalInches,
        readerMetres,
        ...(mountMetres !== undefined && { mountMetres }),
        ...(report && report.width > 0 && report.height > 0 && { width: report.width, height: report.height }),
      };
    }),
  );

  return computed(() => {
    const { content, correction } = written() ?? {};
    if (!content) return [];
    return lintContent(content, Object.fromEntries(store.media), screens.value, correction ? { correction } : {});
  });
}
