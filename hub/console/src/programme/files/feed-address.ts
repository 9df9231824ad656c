/** Where a calendar subscribes; what is empty is left out. */
export function feedAddress(hub: string, hallId: string, choice: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ""));
  const address = `${hub}/programme/${encodeURIComponent(hallId)}/feed.ics`;
  return query.size > 0 ? `${address}?${query.toString()}` : address;
}
