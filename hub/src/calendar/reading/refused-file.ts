import { type FileRefusal } from "@openhall/shared/programme";

/** A file that cannot be taken at all. Thrown deep inside of a reader, and a value again at its edge. */
export class RefusedFile extends Error {
  readonly code: FileRefusal;
  readonly line: number | undefined;

  constructor(code: FileRefusal, line?: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}
