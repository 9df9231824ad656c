import { type Topic } from "@openhall/shared/core";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is read when somebody scrapes. */
const gauges = {
  connected_sockets: "Sockets that are connected now",
  journal_sequence: "Sequence of the last record in the journal",
  printers_not_ready: "Printers that cannot print: no answer, no paper, cover open, fault",
  screens_connected: "Machines of the hall that are connected",
  screens_muted: "Connected screens that are set up with sound and cannot be heard",
  screens_behind: "Connected screens that have not yet drawn the newest version of what they show",
};

export interface Metrics {
  /** A command has been answered: `ok` or the refusal's code, after so many seconds. Fits the engine's report. */
  answered(type: string, outcome: string, seconds: number): void;
  /** An HTTP answer has gone out. */
  responded(status: number): void;
  /** Says where a gauge is read from at each scrape. */
  gauge(name: keyof typeof gauges, read: () => number): void;
  readonly contentType: string;
  /** In Prometheus's text format. */
  render(): Promise<string>;
}

/** Seconds; the goal of a durable command lies in the first buckets. */
const latencyBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function createMetrics(topics: readonly Topic[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const known = new Set(topics.flatMap(({ name, commands }) => Object.keys(commands).map((type) => `${name}.${type}`)));
  const commands = new Counter({
    name: "openhall_commands_total",
    help: "Commands answered, by type and outcome",
    labelNames: ["type", "outcome"],
    registers,
  });
  const latency = new Histogram({
    name: "openhall_command_seconds",
    help: "From taking a command to its durable answer",
    buckets: latencyBuckets,
    registers,
  });
  const responses = new Counter({
    name: "openhall_http_responses_total",
    help: "HTTP answers by status",
    labelNames: ["status"],
    registers,
  });
  return {
    answered(type, outcome, seconds) {
      // A sender may invent types without end; a label may not.
      commands.inc({ type: known.has(type) ? type : "unknown", outcome });
      latency.observe(seconds);
    },
    responded: (status) => responses.inc({ status }),
    gauge(name, read) {
      const collect = (): void => gauge.set(read());
      const gauge: Gauge = new Gauge({ name: `openhall_${name}`, help: gauges[name], registers, collect });
    },
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
}
