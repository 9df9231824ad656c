// Asks the hub for streams: those asked for in one turn go together, one that was not answered is asked for again.

/** The most that one join may name. */
const maximumPerJoin = 64;
const askAgainMs = 2000;

export interface Joiner {
  /** Does nothing while the stream is still being asked for. */
  ask(stream: string): void;
  forget(stream: string): void;
  /** The connection is gone, and with it every question. */
  stop(): void;
}

/** `join` sends one question and says which of its streams the hub answered; the others are asked for again. */
export function createJoiner(join: (streams: readonly string[]) => Promise<ReadonlySet<string>>): Joiner {
  const unanswered = new Set<string>();
  const onTheWay = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function askWithin(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const streams = [...unanswered].filter((stream) => !onTheWay.has(stream));
      for (let at = 0; at < streams.length; at += maximumPerJoin) void askFor(streams.slice(at, at + maximumPerJoin));
    }, milliseconds);
  }

  async function askFor(streams: readonly string[]): Promise<void> {
    for (const stream of streams) onTheWay.add(stream);
    const answered = await join(streams);
    for (const stream of streams) {
      onTheWay.delete(stream);
      if (answered.has(stream)) unanswered.delete(stream);
    }
    if (streams.some((stream) => unanswered.has(stream))) askWithin(askAgainMs);
  }

  return {
    ask(stream) {
      if (unanswered.has(stream)) return;
      unanswered.add(stream);
      // One that waits to be asked again must not hold up a new one.
      clearTimeout(timer);
      timer = undefined;
      askWithin(0);
    },
    forget: (stream) => void unanswered.delete(stream),
    stop() {
      clearTimeout(timer);
      timer = undefined;
      unanswered.clear();
      onTheWay.clear();
    },
  };
}
