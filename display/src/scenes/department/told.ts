// What a scene of a department or a policy is told: on a wall by its stores, in the console's frame by its messages.
import { type Bilingual, type Instant } from "@openhall/shared/core";

export interface DepartmentsTold {
  /** False before anything has been heard of them. */
  readonly isKnown: boolean;
  /** False where the hub is not heard. */
  readonly isLive: boolean;
  readonly heardAt: Instant | undefined;
  /** Of rows that this screen may show: `department/<id>`, `update/<id>`, `policy/<id>`. */
  readonly keys: readonly string[];
  /** As it came; undefined where it may not be shown. */
  rowOf(key: string): unknown;
  nameOf(departmentId: string): Bilingual | undefined;
  /** For phones: of the departments, or what the path says; undefined where none is known. */
  addressOf(...path: readonly string[]): string | undefined;
}
