const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * [G9] Where visitors' phones reach the hub: as the operator says, else the page's own address; undefined where that is this
 * very machine, because no phone could open it.
 */
export function phoneAddressOf(
  publicUrl: string | undefined,
  page: { origin: string; hostname: string },
): string | undefined {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, "");
  return loopback.test(page.hostname) ? undefined : page.origin;
}
