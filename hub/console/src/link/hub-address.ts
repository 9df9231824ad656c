const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * [G9] Where phones and other machines reach the hub: as the operator says, else the page's own address; undefined where that is this
 * very machine, because nobody else could open it.
 */
export function hubAddressOf(
  publicUrl: string | undefined,
  page: { origin: string; hostname: string },
): string | undefined {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, "");
  return loopback.test(page.hostname) ? undefined : page.origin;
}
