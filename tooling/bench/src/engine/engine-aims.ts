import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Standing } from '../contest.ts';
import { shown } from '../table.ts';
import { type RankedRound, ranked, rankedRounds } from './ranked-round.ts';
import { againstOthers, bundledSets, type SetCost, setCosts } from './sets-contest.ts';

/** One thing that is aimed at: a ratio, and where it has to be. */
interface Aim {
  readonly what: string;
  readonly target: string;
  /** By medians, and by the best of every contestant, which other work on the machine touches least. */
  readonly ratio: number;
  readonly best?: number;
}

/** How often the second of two is as fast as the first. */
export function fasterBy(
  standings: readonly Standing[],
  first: string,
  second: string,
): Pick<Aim, 'ratio' | 'best'> {
  const [one, other] = [first, second].map((name) => standings.find((standing) => standing.name === name));
  if (one === undefined || other === undefined) throw new Error(`${first}, ${second}`);
  return { ratio: one.ms / other.ms, best: one.least / other.least };
}

/** A table of aims in Markdown. */
export function aimsTable(aims: readonly Aim[]): string {
  return [
    '| what | target | ratio of medians | of the best runs |',
    '| --- | --: | --: | --: |',
    ...aims.map(
      ({ what, target, ratio, best }) =>
        `| ${what} | ${target} | ${shown(ratio)} | ${best === undefined ? '' : shown(best)} |`,
    ),
  ].join('\n');
}

/** What every bundled set costs: the table, and the dearest beside the others. */
export function bundledReport(size: number, seed: number): { table: string; aim: Aim } {
  const costs = setCosts(bundledSets(), { size, rounds: 120, seed });
  const ratios = costs.map((cost) => againstOthers(costs, cost));
  const line = ({ name, criteria, scored, read }: SetCost, index: number) =>
    `| ${name} | ${criteria} | ${shown(scored)} | ${shown(ratios[index] ?? Number.NaN)} | ${shown(read)} |`;
  return {
    table: [
      '| set | criteria | ns to score one criterion of a unit | of the median of the others | ns to read it |',
      '| --- | --: | --: | --: | --: |',
      ...costs.map(line),
    ].join('\n'),
    aim: {
      what: 'the dearest bundled set per criterion, of the median of the others',
      target: '≤ 3',
      ratio: Math.max(...ratios),
    },
  };
}

/** How a ranked round with frozen peers grows. */
export function rankedReport(set: CriteriaSet, seed: number): { table: string; aims: Aim[] } {
  const rounds = rankedRounds(ranked(set), [400, 800, 3321], { runs: 3, seed });
  const [first, second, third] = rounds;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three sizes');
  const growth = (what: string, large: RankedRound, target: string): Aim[] => [
    { what: `${what}, decided`, target, ratio: large.decided / first.decided },
    { what: `${what}, explained`, target, ratio: large.explained / first.explained },
  ];
  return {
    table: [
      '| units | ms to decide all, one by one | ms with explanations |',
      '| --: | --: | --: |',
      ...rounds.map(
        ({ units, decided, explained }) => `| ${units} | ${shown(decided)} | ${shown(explained)} |`,
      ),
    ].join('\n'),
    aims: [
      ...growth('a ranked round of 800 units, of one of 400', second, '≤ 2.2'),
      ...growth('a ranked round of 3,321 units, of one of 400', third, '≤ 10'),
    ],
  };
}
