import { type Fate, type WaitingChange } from "./forgetful-disk.ts";

/** One way in which the power may go: what becomes of each waiting change, by its serial. */
export interface CrashVariant {
  readonly name: string;
  fateOf(serial: number): Fate;
}

const variant = (name: string, fateOf: (serial: number) => Fate): CrashVariant => ({ name, fateOf });

/** Which of the changes survive, bit by bit. */
function* subsets(waiting: readonly WaitingChange[]): Generator<CrashVariant> {
  const serials = waiting.map(({ serial }) => serial);
  for (let bits = 1; bits < 2 ** serials.length - 1; bits += 1) {
    const kept = new Set(serials.filter((_, index) => (bits >> index) & 1));
    yield variant(`only ${[...kept].join(", ")} of ${serials.join(", ")} kept`, (serial) =>
      kept.has(serial) ? "kept" : "lost",
    );
  }
}

/** What subsets would say where there are too many: each change alone, each missing, each prefix, each kind. */
function* telling(waiting: readonly WaitingChange[]): Generator<CrashVariant> {
  const names = new Set(waiting.filter(({ kind }) => kind === "name").map(({ serial }) => serial));
  yield variant("names without contents", (serial) => (names.has(serial) ? "kept" : "lost"));
  yield variant("contents without names", (serial) => (names.has(serial) ? "lost" : "kept"));
  for (const { serial: one } of waiting) {
    yield variant(`only ${one} kept`, (serial) => (serial === one ? "kept" : "lost"));
    yield variant(`only ${one} lost`, (serial) => (serial === one ? "lost" : "kept"));
    yield variant(`kept up to ${one}`, (serial) => (serial <= one ? "kept" : "lost"));
    yield variant(`kept from ${one} on`, (serial) => (serial >= one ? "kept" : "lost"));
  }
}

/** A write that is torn, with everything else kept, and with nothing else kept. */
function* torn(waiting: readonly WaitingChange[], tears: number): Generator<CrashVariant> {
  for (const { serial: one, bytes } of waiting.filter(({ kind }) => kind === "write")) {
    const lengths = Array.from({ length: tears }, (_, index) => Math.floor((bytes * (index + 1)) / (tears + 1)));
    const fates: Fate[] = ["zeros", ...[1, ...lengths, bytes - 1].map((length) => ({ bytes: length }))];
    for (const fate of fates) {
      const words = fate === "zeros" ? "zeros" : `torn`;
      yield variant(`${one} ${words}, others kept`, (serial) => (serial === one ? fate : "kept"));
      if (waiting.length > 1)
        yield variant(`${one} ${words}, others lost`, (serial) => (serial === one ? fate : "lost"));
    }
  }
}

/** How finely crashes are varied. */
export interface Fineness {
  /** Up to so many waiting changes, every subset of them is tried. */
  readonly subsetsOf: number;
  /** So many tears inside each write, beside its first and its last byte. */
  readonly tears: number;
  /** Of the recoveries that wrote something, every so many is crashed as well. */
  readonly everyNthRecovery: number;
}

/** Every way in which a crash is tried while these changes wait. */
export function* crashVariants(waiting: readonly WaitingChange[], fineness: Fineness): Generator<CrashVariant> {
  yield variant("all lost", () => "lost");
  if (waiting.length === 0) return;
  yield variant("all kept", () => "kept");
  yield* waiting.length <= fineness.subsetsOf ? subsets(waiting) : telling(waiting);
  yield* torn(waiting, fineness.tears);
}
