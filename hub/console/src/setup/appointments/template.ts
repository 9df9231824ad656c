/** A table with its columns and one row, which a spreadsheet opens as UTF-8 because of the mark in front. */
export const templateText = (head: string, service: string, at: string): string =>
  `\uFEFF${head}\r\nABCD-0001,"${service.replaceAll('"', '""')}",${at}\r\n`;

/** Has the browser save it as a file. */
export function saveTemplate(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
