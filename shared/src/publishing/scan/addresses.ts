import { type Passage } from "./candidates.ts";
import { matchesIn } from "./words.ts";
import { type View } from "./view.ts";

/** The parts of a postal address in their order, and how far each may stand behind the one before. */
const parts = /[省市区县]|[路街巷村]|号|[室户]|单元|[。；;!！?？]/gu;
const toRegion = 10;
const longestRegion = 40;
const toStreet = 30;
const toNumber = 20;
const toRoom = 20;

/** 市…路…号…室: reads the text once, remembering how far an address has come. */
export function addressesIn(view: View): Passage[] {
  const found: Passage[] = [];
  let region: Passage | undefined;
  let lastRegion: Passage | undefined;
  let street: Reached | undefined;
  let house: Reached | undefined;
  for (const part of matchesIn(view, parts, "address")) {
    if (/[省市区县]/u.test(part.text)) {
      const goesOn = region && lastRegion && part.start - lastRegion.end <= toRegion;
      if (!goesOn || part.end - (region?.start ?? 0) > longestRegion) region = part;
      lastRegion = part;
    } else if (/[路街巷村]/u.test(part.text)) {
      if (region && lastRegion && part.start - lastRegion.end <= toStreet) street = { from: region, at: part.end };
    } else if (part.text === "号") {
      if (street && part.start - street.at <= toNumber) house = { from: street.from, at: part.end };
    } else if (/[室户]|单元/u.test(part.text)) {
      if (!house || part.start - house.at > toRoom) continue;
      const last = found.at(-1);
      if (last?.start === house.from.start) found.pop();
      found.push({ ...part, start: house.from.start, text: view.text.slice(house.from.start, part.end) });
    } else region = lastRegion = street = house = undefined;
  }
  return found;
}

interface Reached {
  readonly from: Passage;
  readonly at: number;
}
