import { networkInterfaces } from "node:os";

/** The first address of this machine on a network, for phones; undefined without a network. */
export function networkUrl(port: number): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const address = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  return address === undefined ? undefined : `http://${address}:${port}`;
}
