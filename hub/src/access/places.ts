import { type Refusal } from "@openhall/shared/core";

/** Where a machine of the venue stands, as the set-up says. */
export interface Place {
  readonly kind: "kiosk" | "display";
  readonly hallId: string;
  /** Out of use. */
  readonly retired?: true;
}

/** Port: which machines the venue has and where. The venue's set-up knows; access only holds their secrets. */
export interface Places {
  find(device: string): Place | undefined;
  /** Every machine that is known, also those out of use. */
  ids(): readonly string[];
  /** Sets one up with usual figures, as the hub itself; a refusal where the hub takes no commands. */
  put(device: string, place: Place): Promise<Refusal | undefined>;
  /** Called after a change of any is on the disk. */
  onChanged(listener: () => void): void;
}
