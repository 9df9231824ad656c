// What a scene is told of the world around it: on a wall by the stores, in the console's frame by its messages.
import { type Bilingual } from "@openhall/shared/core";
import { type PlaylistRow } from "@openhall/shared/screens";
import { inject, type InjectionKey } from "vue";
import { type DepartmentsTold } from "./department/told.ts";
import { type Frame } from "./frames.ts";
import { type ProgrammeTold } from "./programme/told.ts";
import { type ProjectsTold } from "./projects/told.ts";

export interface Stage {
  /** The hub's clock as this page reads it, milliseconds since 1970; it ticks. */
  readonly now: number;
  /** The same where the page has heard it; otherwise no time is put on the glass. */
  readonly clock: number | undefined;
  readonly timeZone: string;
  readonly hallName: Bilingual | undefined;
  readonly languages: PlaylistRow["languages"];
  readonly calm: boolean;
  readonly programme: ProgrammeTold;
  readonly departments: DepartmentsTold;
  readonly projects: ProjectsTold;
  deskOf(id: string): { readonly number: number; readonly name: Bilingual } | undefined;
  /** Address of a picture or video that is on this machine. */
  urlOf(frame: Pick<Frame, "mediumId" | "type" | "page">): string | undefined;
  /** It could not be drawn. */
  spoiled(mediumId: string): void;
}

export const stageKey: InjectionKey<Stage> = Symbol("stage");

export function useStage(): Stage {
  const stage = inject(stageKey);
  if (!stage) throw new Error("A scene was mounted without a stage.");
  return stage;
}

/** Tells whoever brings a scene on that it has to wait for something: nothing is put before the hall half drawn. */
export const waitKey: InjectionKey<(until: Promise<unknown>) => void> = Symbol("wait");
