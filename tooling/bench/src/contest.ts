/** One way of scoring, in a contest with others on the same answers. */
export interface Contestant {
  readonly name: string;
  /** How many units one run scores; fewer than all where a run over all takes too long. */
  readonly units: number;
  readonly run: () => unknown;
  /** What it decides otherwise than the exact engine, in words; asked after a run. */
  readonly wrong: () => string;
}

/** How a contestant did. */
export interface Standing {
  readonly name: string;
  readonly units: number;
  /** Median time for all units, in ms; scaled up where fewer were scored. */
  readonly ms: number;
  /** The same of the best run. */
  readonly least: number;
  readonly wrong: string;
}

/**
 * Times all contestants in turn, round by round, so that whatever else the machine does hits all of them alike. Those that take longer
 * than `slow` ms take part in every eighth round only.
 */
export async function contest(
  contestants: readonly Contestant[],
  { size, rounds }: { size: number; rounds: number },
): Promise<Standing[]> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  const slow = new Set<string>();
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { name, run } of contestants) {
      if (slow.has(name) && round % 8 !== 0) continue;
      const began = performance.now();
      await run();
      const took = performance.now() - began;
      if (took > SLOW) slow.add(name);
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return contestants.map(({ name, units, wrong }) => ({
    name,
    units,
    ms: (medianOf(times.get(name) ?? []) * size) / units,
    least: (Math.min(...(times.get(name) ?? [])) * size) / units,
    wrong: wrong(),
  }));
}

/** Rounds that count for nothing, until everything is compiled. */
const WARM_UP = 48;
const SLOW = 60;

/** The median; NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
