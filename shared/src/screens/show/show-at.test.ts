import { describe, expect, it } from "vitest";
import { showVectors } from "../../samples/index.ts";
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
