/** A file that cannot be taken at all. Thrown deep inside of a reader, and a value again at its edge, which knows the codes. */
export class RefusedFile extends Error {
  readonly code: string;
  readonly line: number | undefined;

  constructor(code: string, line?: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}
