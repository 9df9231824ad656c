/** The list with the item at `index` one place on (1) or back (-1). */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const [item, neighbour] = [items[index], items[index + by]];
  if (item === undefined || neighbour === undefined) return [...items];
  return items.map((one, place) => (place === index ? neighbour : place === index + by ? item : one));
}
