/** How many were saved in a second, and how long each took, in ms. */
export interface Load {
  readonly rate: number;
  readonly times: readonly number[];
}

/** Lets everybody save without a pause for so many seconds; what began before the time is over is waited for, but not counted. */
export async function saveAll(savers: readonly (() => Promise<unknown>)[], seconds: number): Promise<Load> {
  const times: number[] = [];
  const settling = performance.now() + 500;
  const until = settling + seconds * 1000;
  await Promise.all(
    savers.map(async (save) => {
      for (;;) {
        const began = performance.now();
        if (began > until) return;
        await save();
        const ended = performance.now();
        if (ended > settling && ended <= until) times.push(ended - began);
      }
    }),
  );
  return { rate: times.length / seconds, times };
}

/** The time that so much of all stay within. */
export function quantileOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
