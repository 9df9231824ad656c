// The parts used here of a package that comes without types.
declare module "linebreak" {
  interface Break {
    /** In UTF-16 units, after the break. */
    readonly position: number;
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
