// What of the counts of who waits, and of the desks that are paused, fits beside the calls. Pure arithmetic in units.

/** How the counts stand: so many at a time, in so many columns; `waits`: each with its wait. */
export interface WaitingPlan {
  readonly columns: number;
  readonly places: number;
  readonly waits: boolean;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Lengths in units, measured in Noto Sans SC. */
export const waitingSizes = {
  gap: 0.6,
  title: 2.6,
  label: 5.2,
  item: { width: 2.9, height: 1.45 },
  /** With its wait; the columns have heads then. */
  waitItem: { width: 7.6, head: 1.45, gap: 1.2 },
  /** A paused desk with the reason in two languages. */
  pausedItem: { width: 6.4, height: 2.6 },
} as const;

const { gap, title, label, item, waitItem, pausedItem } = waitingSizes;
const mostStackLines = 3;

/** One column of counts where they all fit, else as many as there is room for. */
export function countsIn({ width, height }: Box, queues: number): WaitingPlan {
  const lines = Math.max(1, Math.floor((height - title) / item.height));
  const columns = queues <= lines ? 1 : Math.floor(width / item.width);
  return { columns, places: columns * lines, waits: false };
}

/** One column of counts with their waits. */
export function waitsIn({ height }: Box): WaitingPlan {
  const lines = Math.max(1, Math.floor((height - title - waitItem.head) / item.height));
  return { columns: 1, places: lines, waits: true };
}

/** Paused desks at a time under their title. */
export function pausedIn({ width, height }: Box): number {
  const columns = Math.floor((width + gap) / (pausedItem.width + gap));
  return columns * Math.max(0, Math.floor((height - title) / pausedItem.height));
}

/** Across the whole width below the calls: the counts beside their title, or with their waits under it. */
export interface WaitingBelow {
  readonly waiting: WaitingPlan;
  readonly pausedPlaces: number;
  readonly height: number;
}

export function waitingBelow(width: number, { queues, waits }: { queues: number; waits: boolean }): WaitingBelow {
  return waits ? waitsBelow(width, queues) : countsBelow(width, queues);
}

function countsBelow(width: number, queues: number): WaitingBelow {
  const columns = Math.max(1, Math.floor((width - label) / item.width));
  const lines = Math.min(mostStackLines, Math.ceil(queues / columns));
  return {
    waiting: { columns, places: columns * lines, waits: false },
    pausedPlaces: Math.max(0, Math.floor((width - label) / pausedItem.width)),
    height: Math.max(2, lines) * item.height + 2 * gap,
  };
}

function waitsBelow(width: number, queues: number): WaitingBelow {
  const columns = Math.max(1, Math.floor((width + waitItem.gap) / (waitItem.width + waitItem.gap)));
  const lines = Math.min(mostStackLines, Math.ceil(queues / columns));
  const inner = title + waitItem.head + Math.max(2, lines) * item.height;
  return {
    waiting: { columns, places: columns * lines, waits: true },
    pausedPlaces: pausedIn({ width, height: inner }),
    height: inner + 2 * gap,
  };
}
