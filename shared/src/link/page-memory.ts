const bytesPerMb = 1_000_000;

/** Megabytes that the page's scripts hold; undefined where the browser does not tell (only Chromium does). */
export function memoryMb(): number | undefined {
  const memory: unknown = "memory" in performance ? performance.memory : undefined;
  if (typeof memory !== "object" || memory === null || !("usedJSHeapSize" in memory)) return undefined;
  const { usedJSHeapSize: bytes } = memory;
  return typeof bytes === "number" ? Math.round(bytes / bytesPerMb) : undefined;
}
