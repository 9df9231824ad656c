import { topics } from "@openhall/shared/topics";
import { expect, it } from "vitest";
import { createMetrics } from "./metrics.ts";

it("[H14] counts commands by type and outcome, and how long they took", async () => {
  const metrics = createMetrics(topics);
  metrics.answered("queue.call-next", "ok", 0.003);
  metrics.answered("queue.call-next", "ok", 0.3);
  const text = await metrics.render();
  expect(text).toContain('openhall_commands_total{type="queue.call-next",outcome="ok"} 2');
  expect(text).toContain('openhall_command_seconds_bucket{le="0.005"} 1');
  expect(text).toContain("openhall_command_seconds_count 2");
});

it("[H14] gathers types that nobody knows under one name, however many are sent", async () => {
  const metrics = createMetrics(topics);
  for (let at = 0; at < 50; at += 1) metrics.answered(`made.up-${at}`, "unknown-command", 0.001);
  const text = await metrics.render();
  expect(text).toContain('openhall_commands_total{type="unknown",outcome="unknown-command"} 50');
  expect(text).not.toContain("made.up");
});

it("[H14] reads its gauges when somebody asks", async () => {
  const metrics = createMetrics(topics);
  let sockets = 3;
  metrics.gauge("connected_sockets", () => sockets);
  expect(await metrics.render()).toContain("openhall_connected_sockets 3");
  sockets = 4;
  expect(await metrics.render()).toContain("openhall_connected_sockets 4");
});
