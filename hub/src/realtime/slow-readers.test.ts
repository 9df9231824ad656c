import { expect, it, vi } from "vitest";
import { type HubServer, type HubSocket } from "./hub-socket.ts";
import { sweepSlowReaders } from "./slow-readers.ts";

/** A connection with so much waiting for it, and what is done to it, by sweep. */
function reading() {
  const transport = { socket: { bufferedAmount: 0 } };
  const conn = { writeBuffer: [] as object[], transport };
  const destroy = vi.fn<() => void>();
  const socket = { data: { full: 0, behind: false }, conn, request: { socket: { destroy } } } as unknown as HubSocket;
  const io = { sockets: { sockets: new Map([["id", socket]]) } } as unknown as HubServer;
  const subscriptions = { suspend: vi.fn<() => void>(), catchUp: vi.fn<() => void>() };
  return {
    ...subscriptions,
    destroy,
    wait(amount: { packets?: number; bytes?: number }) {
      conn.writeBuffer = Array.from({ length: amount.packets ?? 0 }, () => ({}));
      transport.socket.bufferedAmount = amount.bytes ?? 0;
    },
    sweep(times = 1) {
      for (let sweep = 0; sweep < times; sweep += 1) sweepSlowReaders(io, subscriptions as never);
    },
  };
}

const kilobyte = 1024;

it.each([
  ["packets", { packets: 16 }, { packets: 17 }],
  ["bytes", { bytes: 256 * kilobyte }, { bytes: 256 * kilobyte + 1 }],
])("[R6] a reader is left out above its mark of %s, once, and brought up to date below it, once", (_, mark, above) => {
  const { wait, sweep, suspend, catchUp } = reading();
  wait(mark);
  sweep(3);
  expect(suspend).not.toHaveBeenCalled();
  wait(above);
  sweep(3);
  expect(suspend).toHaveBeenCalledOnce();
  expect(catchUp).not.toHaveBeenCalled();
  wait(mark);
  sweep(3);
  expect(catchUp).toHaveBeenCalledOnce();
  expect(suspend).toHaveBeenCalledOnce();
});

it.each([
  ["full for two sweeps", { packets: 65 }, 2],
  ["full for two sweeps", { bytes: 1024 * kilobyte + 1 }, 2],
  ["behind for thirty", { packets: 64 }, 30],
  ["behind for thirty", { bytes: 1024 * kilobyte }, 30],
])("[R6] a reader that is %s is closed (%o)", (_, waiting, sweeps) => {
  const { wait, sweep, destroy } = reading();
  wait(waiting);
  sweep(sweeps - 1);
  expect(destroy).not.toHaveBeenCalled();
  sweep();
  expect(destroy).toHaveBeenCalledOnce();
});

it("[R6] a reader that catches up in between begins anew", () => {
  const { wait, sweep, destroy } = reading();
  for (let turn = 0; turn < 5; turn += 1) {
    wait({ packets: 65 });
    sweep();
    wait({});
    sweep();
  }
  expect(destroy).not.toHaveBeenCalled();
});
