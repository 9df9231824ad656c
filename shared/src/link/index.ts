export { type CountingLink, createLink, type LinkOptions } from "./create-link.ts";
export { createKeptRows, type Kept, type KeptRows } from "./kept-rows.ts";
export { type Link, type LinkStatus, type StreamView } from "./link.ts";
export { type Pairing, type PairingOptions, type PairingState, startPairing } from "./pairing.ts";
export { approvedKey, pairingKey, usePairing } from "./use-pairing.ts";
export { isVoiceSilent, useRehearsal } from "./rehearsal.ts";
export { useHubNow } from "./use-hub-now.ts";
export { type KeyedRow, useRow, useRows } from "./use-rows.ts";
