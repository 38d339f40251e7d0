import { type Kind, MOST_MILLISECONDS, type Notable, type Tally } from './run-items.ts';

function reproduction({ kind, number }: Notable, seed: number): string {
  return `pnpm soak --seed ${seed} --only ${kind}:${number}`;
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=([0-9]{3})+$)/g, ',');
}

/** What a run came to, in lines: counts, the slowest ten with the command that shows each again, and every failure. */
export function reportOf(tally: Tally, run: { kind: Kind; seed: number; seconds: number }): string[] {
  const { kind, seed, seconds } = run;
  const verdicts = [...tally.verdicts].map(([verdict, count]) => `${thousands(count)} ${verdict}`).join(', ');
  return [
    `${kind}: ${thousands(tally.items)} items, seed ${seed}, ${seconds.toFixed(0)} s: ${verdicts}`,
    `  failed: ${tally.failed.length}; over ${MOST_MILLISECONDS} ms at the first try: ${tally.slowAtFirst}, at every try: ${tally.failed.filter(({ milliseconds }) => milliseconds > MOST_MILLISECONDS).length}`,
    '  slowest ten:',
    ...tally.slowest.map(
      (one) =>
        `    ${one.milliseconds.toFixed(1).padStart(6)} ms  ${reproduction(one, seed)}  (${one.base}: ${one.steps})`,
    ),
    ...tally.failed
      .slice(0, 50)
      .flatMap((one) => [
        `  FAILED ${reproduction(one, seed)}`,
        ...one.problems.map((problem) => `    ${problem}`),
      ]),
  ];
}
