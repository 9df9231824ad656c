// Text from elsewhere in the two languages of the hall: what has Chinese characters is Chinese.
import { type Bilingual } from "@openhall/shared/core";

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text) && !hasHan(text);

export const inItsLanguage = (text: string): Bilingual =>
  hasHan(text) || text === "" ? { zh: text, en: "" } : { zh: "", en: text };

/** [O84] “中文 / English” is two texts where one side plainly is Chinese and the other plainly is not, else one. */
export function titleOf(text: string): Bilingual {
  const splits = [...text.matchAll(/\s[/|｜]\s|｜/g)].flatMap(({ index, 0: separator }) =>
    sidesOf(text.slice(0, index).trim(), text.slice(index + separator.length).trim()),
  );
  return splits.length === 1 && splits[0] ? splits[0] : inItsLanguage(text);
}

/** Paragraphs: Chinese ones first and then others, or the other way round, are two texts. */
export function bodyOf(text: string): Bilingual {
  const paragraphs = text.split(/\n{2,}/);
  const splits = paragraphs.slice(1).flatMap((_, index) => {
    const [first, second] = [paragraphs.slice(0, index + 1), paragraphs.slice(index + 1)];
    const isClean =
      [first, second].some((side) => side.every(hasHan)) && [first, second].some((side) => side.every(isLatin));
    return isClean ? sidesOf(first.join("\n\n"), second.join("\n\n")) : [];
  });
  return splits.length === 1 && splits[0] ? splits[0] : inItsLanguage(text);
}

function sidesOf(one: string, other: string): Bilingual[] {
  if (hasHan(one) && isLatin(other)) return [{ zh: one, en: other }];
  return isLatin(one) && hasHan(other) ? [{ zh: other, en: one }] : [];
}
