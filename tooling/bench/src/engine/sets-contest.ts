import { readdirSync, readFileSync } from 'node:fs';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { type Columns, toColumns } from '@tieuchi/scoring/columns';
import { scoreColumns } from '@tieuchi/scoring/score-columns';
import { medianOf } from '../contest.ts';
import { syntheticResponses } from '../synthetic-answers.ts';
import { anew } from './anew.ts';
import { scoredCriteria } from './rows.ts';

const frameworks = new URL('../../../../frameworks/', import.meta.url);

/** What a set costs, in ns for each criterion and unit. */
export interface SetCost {
  readonly name: string;
  readonly criteria: number;
  readonly scored: number;
  readonly read: number;
}

/** Every bundled set, versions included, by the path of its folder. */
export function bundledSets(): Map<string, CriteriaSet> {
  const files = readdirSync(frameworks, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('framework.json'))
    .toSorted();
  return new Map(
    files.map((file) => [
      file.replace(/[/\\]framework\.json$/, ''),
      JSON.parse(readFileSync(new URL(file, frameworks), 'utf8')),
    ]),
  );
}

/** Units of every type that a class of the set takes, most with targets where the set has them assigned. */
export function inAllClasses(set: CriteriaSet, responses: readonly UnitResponse[]): UnitResponse[] {
  const types = (set.unitClasses ?? []).flatMap((one) => one.types);
  const assigned = set.criteria.filter(({ rule }) => JSON.stringify(rule)?.includes('"assigned"') === true);
  return responses.map((response, index) => ({
    ...response,
    unit: { ...response.unit, type: types[index % Math.max(1, types.length)] ?? 'xa' },
    ...(index % 10 > 0 && {
      targets: Object.fromEntries(assigned.map(({ id }, place) => [id, 50 + 5 * ((index + place) % 10)])),
    }),
  }));
}

/** Times all sets in turn, round by round; the best of all rounds. Every scoring decides everything anew. */
export function setCosts(
  sets: ReadonlyMap<string, CriteriaSet>,
  { size, rounds, seed }: { size: number; rounds: number; seed: number },
): SetCost[] {
  const runs = [...sets].map(([name, set]) => {
    const responses: UnitResponse[] = JSON.parse(
      JSON.stringify(inAllClasses(set, syntheticResponses(set, size, seed))),
    );
    const cells = size * scoredCriteria(set).length;
    return { name, set, responses, cells, columns: toColumns(set, responses), scored: NEVER, read: NEVER };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const run of runs) {
      run.scored = Math.min(
        run.scored,
        timeOf(() => scoreAll(run.columns)),
      );
      if (round % 8 === 0)
        run.read = Math.min(
          run.read,
          timeOf(() => toColumns(run.set, run.responses)),
        );
    }
  }
  return runs.map(({ name, set, cells, scored, read }) => ({
    name,
    criteria: scoredCriteria(set).length,
    scored: (scored * 1e6) / cells,
    read: (read * 1e6) / cells,
  }));
}

const NEVER = Number.POSITIVE_INFINITY;

function scoreAll(columns: Columns): void {
  const scores = scoreColumns(anew(columns), { frozen: true });
  if (scores.kind === 'levels') return;
  for (let unit = 0; unit < scores.size; unit += 1) scores.shownTotal(unit);
}

function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** How often a set costs what the others do, by the median of them. */
export function againstOthers(costs: readonly SetCost[], { name, scored }: SetCost): number {
  return scored / medianOf(costs.filter((one) => one.name !== name).map((one) => one.scored));
}
