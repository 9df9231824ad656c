/** Calls back behind the frame that draws what stands in the page now; the answer takes it back. */
export function afterPaint(drawn: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(drawn);
  });
  return () => cancelAnimationFrame(frame);
}
