/** A new item's id; made from `getRandomValues`, since `randomUUID` is missing on plain http. */
export const newItemId = (): string =>
  `n-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
