import { type Bilingual, type CivilDate, type Language } from "@openhall/shared/core";
import { type Frame } from "../../frames.ts";
import { type ProjectsTold } from "../told.ts";

/** When it is, and what else the words need. */
export interface Context {
  /** The hub's clock, milliseconds. */
  readonly now: number;
  /** Of the site. */
  readonly today: CivilDate;
  readonly isLive: boolean;
  /** The language that is read first, or alone. */
  readonly first: Language;
  readonly told: ProjectsTold;
  /** Whether the picture is on this machine. */
  isHere(frame: Frame): boolean;
}

export const isEmpty = ({ zh, en }: Bilingual): boolean => zh === "" && en === "";
