// What the hub's doors may ask of files for the programme.
import { type EntryKind, type FileRefusal } from "@openhall/shared/programme";
import { type ImportPlan } from "./planning/plan-import.ts";
import { type FileType } from "./reading/read-job.ts";

export interface ProgrammeFile {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly hallId: string;
  /** What the sender says where the file does not. */
  readonly venueId?: string | undefined;
  readonly kind?: EntryKind | undefined;
  readonly audience?: "public" | "staff" | undefined;
}

export type PlannedFile =
  | { readonly ok: true; readonly plan: ImportPlan }
  | {
      readonly ok: false;
      readonly refusal: { readonly code: FileRefusal | "unknown-hall" | "unknown-venue" | "try-again" } & Readonly<
        Record<string, string | number>
      >;
    };

export interface ProgrammeFiles {
  /** Reads a file and looks ahead; nothing is changed. Rejects only for a fault of our own. */
  plan(file: ProgrammeFile): Promise<PlannedFile>;
  /** Ends what is being read. */
  close(): void;
}
