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

interface Ask {
  readonly stream: string;
  onTheWay: boolean;
}

/** `join` sends one question and says which of its streams the hub answered; the others are asked for again. */
export function createJoiner(join: (streams: readonly string[]) => Promise<ReadonlySet<string>>): Joiner {
  const unanswered = new Map<string, Ask>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function askWithin(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const asks = [...unanswered.values()].filter(({ onTheWay }) => !onTheWay);
      for (let at = 0; at < asks.length; at += maximumPerJoin) void send(asks.slice(at, at + maximumPerJoin));
    }, milliseconds);
  }

  async function send(asks: readonly Ask[]): Promise<void> {
    for (const ask of asks) ask.onTheWay = true;
    const answered = await join(asks.map(({ stream }) => stream));
    for (const ask of asks) {
      ask.onTheWay = false;
      // One that was forgotten and wanted again meanwhile is another question: the hub has heard us leave in between.
      if (unanswered.get(ask.stream) !== ask) continue;
      if (answered.has(ask.stream)) unanswered.delete(ask.stream);
      else askWithin(askAgainMs);
    }
  }

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    ask(stream) {
      if (unanswered.has(stream)) return;
      unanswered.set(stream, { stream, onTheWay: false });
      // One that waits to be asked for again must not hold up a new one.
      stopTimer();
      askWithin(0);
    },
    forget: (stream) => void unanswered.delete(stream),
    stop() {
      stopTimer();
      unanswered.clear();
    },
  };
}
