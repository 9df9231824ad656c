/** Roughly how wide a text is, in units: Chinese characters are square, Latin letters half as wide on average. */
export const textUnits = (text: string): number =>
  [...text].reduce((width, character) => width + (character >= "\u2e80" || "“”".includes(character) ? 1 : 0.5), 0);
