/** “A012” of “a 12”, “A012” or “a-0012”; undefined where it can be no number of a ticket. */
export function ticketNumberOf(text: string): string | undefined {
  const [, letter, digits] = /^([A-HJ-NPR-Z])0*(\d{1,4})$/.exec(text.toUpperCase().replaceAll(/[\s-]/g, "")) ?? [];
  return letter && digits && Number(digits) > 0 ? `${letter}${digits.padStart(3, "0")}` : undefined;
}
