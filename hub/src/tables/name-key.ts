/** As two people write the same name. */
export const nameKey = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** Our own tables mark what a spreadsheet would take for a formula. */
export const withoutMark = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, "");
