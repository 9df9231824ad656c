/** By which the hub knows a repeat; made here, since `randomUUID` is not there without TLS. */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
