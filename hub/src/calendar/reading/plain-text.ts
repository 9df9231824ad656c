// Text of people from elsewhere as plain text.

/** Line ends as `\n`, no other control characters, no spaces at the edges. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/(?![\n\t])\p{Cc}/gu, "")
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

export const oneLine = (text: string): string => plainText(text).replaceAll(/\s+/g, " ");

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Some calendars write HTML where RFC 5545 wants text. It is never drawn as such: its tags would only be read. */
export function withoutTags(text: string): string {
  if (!/<\/?(?:p|br|div|span|a|b|i|u|ul|ol|li|html|body|strong|em|h\d|table|tr|td)\b/i.test(text)) return text;
  return text
    .replaceAll(/<(?:style|script)\b[^>]{0,500}>[^<]{0,20000}<\/(?:style|script)>/gi, "")
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]{0,500}>/gi, "\n")
    .replaceAll(/<[^<>]{0,2000}>/g, "")
    .replaceAll(
      /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
        if (code !== undefined) return code < 0x110000 ? String.fromCodePoint(code) : whole;
        return entities[name?.toLowerCase() ?? ""] ?? whole;
      },
    );
}
