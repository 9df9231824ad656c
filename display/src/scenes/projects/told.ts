// What a scene of projects is told: on a wall by its stores, in the console's frame by its messages.
import { type Bilingual, type Instant, type Row } from "@openhall/shared/core";

export interface ProjectsTold {
  /** As in `projects.hall/<hall>`: they are read by the scenes, so that the first load need not know them. */
  readonly rows: Readonly<Record<string, Row>>;
  /** Whether the row of this key may be shown now. */
  mayShow(key: string): boolean;
  /** As in `projects.readings/<project>`. */
  readingsOf(projectId: string): Readonly<Record<string, Row>>;
  /** False before anything has been heard of them. */
  readonly isKnown: boolean;
  /** False where the hub is not heard: then nothing is said of now. */
  readonly isLive: boolean;
  readonly heardAt: Instant | undefined;
  departmentOf(id: string): Bilingual | undefined;
  /** For phones: of all projects, or of the one that the path says; undefined where none is known. */
  addressOf(...path: readonly string[]): string | undefined;
}
