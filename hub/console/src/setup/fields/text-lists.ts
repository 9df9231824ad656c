/** “上学、学区，入学” → three words; separated as people separate them in either language. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** “9”, “9:5”, “0900”, “９：００” → `09:00`; what is no time stays as it was typed. */
export function timeOf(text: string): string {
  const typed = text.normalize("NFKC").trim();
  const [, hours, minutes = "0"] = /^(\d{1,2})(?::(\d{1,2}))?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed) ?? [];
  return hours === undefined ? typed : `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}
