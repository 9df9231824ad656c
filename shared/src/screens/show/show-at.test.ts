import { describe, expect, it } from "vitest";
import { showFacts, showVectors } from "../../samples/index.ts";
import { showAt } from "./show-at.ts";

describe("[N20] what a screen shows, by the table of vectors", () => {
  it.each(showVectors)("$name", ({ facts, main, side, ticker, takeover, changesAt, lost, name: _, ...times }) => {
    const show = showAt(facts);
    const { zones } = show;
    expect({ main: zones.main.entryId ?? "own", side: zones.side?.entryId, ticker: zones.ticker?.entryId }).toEqual({
      main,
      side,
      ticker,
    });
    if (main === "own") expect(zones.main.scene).toEqual(facts.ownPage);
    expect(show.takeoverId).toBe(takeover);
    expect(zones.main).toMatchObject(times);
    const all = [...Object.values(zones).flatMap((slot) => slot.lost), ...show.empty];
    if (lost) expect(Object.fromEntries(all.map(({ entryId, why }) => [entryId, why]))).toEqual(lost);
    if (changesAt !== undefined) expect(show.changesAt ?? "never").toBe(changesAt);
  });
});

it("[N70] a scene of one entry of the programme stands only where that may be shown, the others always, also without a clock", () => {
  const entries = [
    {
      id: "one",
      scene: { kind: "programme" as const, view: "ceremony" as const, entryId: "P1" },
      zone: "main" as const,
    },
    { id: "all", scene: { kind: "programme" as const, view: "month" as const }, zone: "side" as const },
  ].map((entry) => ({ ...entry, priority: 0 }));
  const languages = { stays: "zh" as const, rotates: [] };
  const zonesAt = (at: string | undefined, shown: string[]) => {
    const playlist = { entries, languages, carriesCalls: true };
    const { zones } = showAt(showFacts({ at, heardAt: at, playlist, programme: { shown, live: [] } }));
    return [zones.main.entryId, zones.side?.entryId];
  };
  for (const at of ["2026-09-16T02:00:00.000Z", undefined]) {
    expect(zonesAt(at, ["P1"])).toEqual(["one", "all"]);
    expect(zonesAt(at, [])).toEqual([undefined, "all"]);
  }
});
