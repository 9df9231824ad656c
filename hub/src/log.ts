import { type DestinationStream, pino, stdSerializers } from "pino";

/** What the operator reads: one JSON line each. Never a token, a password or anything about a person. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Fields that are blotted out wherever they come up, should a caller hand them in by mistake. */
const secrets = ["token", "password", "cookie", "authorization", "passwordHash"];
const redact = [...secrets, ...secrets.map((name) => `*.${name}`), ...secrets.map((name) => `*.*.${name}`)];

/** Lines from `level` on go to standard error: standard output belongs to the addresses that the hub prints at its start. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, base: null, redact, serializers: { error: stdSerializers.err } }, destination);
}
