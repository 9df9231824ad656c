/** Kilobytes that this process holds after a collection: heap and buffers, without what the allocator keeps for later. */
export function heldMemory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024;
}
