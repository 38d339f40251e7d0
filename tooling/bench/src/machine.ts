import { cpus, loadavg } from 'node:os';

/** What a run ran on, and what else the machine was doing. */
export function machine(): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  return `Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, load ${load.toFixed(1)}`;
}
