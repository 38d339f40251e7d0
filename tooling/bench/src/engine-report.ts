import { readFileSync } from 'node:fs';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toColumns } from '@tieuchi/scoring/columns';
import { contest, medianOf } from './contest.ts';
import { documentOf, documentsContest } from './documents-contest.ts';
import { levelsContest } from './levels-contest.ts';
import { machine } from './machine.ts';
import { pointsContest } from './points-contest.ts';
import { syntheticResponses } from './synthetic-answers.ts';
import { shown, toTable } from './table.ts';

const COMMUNES = 3321;
const SEED = 20251231;
const SAMPLE = { engines: 332, scalar: 166 };
const ROUNDS = 240;
const CRITERIA = 100;

function setOf(path: string): CriteriaSet {
  return JSON.parse(
    readFileSync(new URL(`../../../frameworks/${path}/framework.json`, import.meta.url), 'utf8'),
  );
}

/** How long it takes to read the answers into columns, once for as many scorings as one likes. */
function readingTime(set: CriteriaSet, responses: ReturnType<typeof syntheticResponses>): string {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    toColumns(set, responses);
    return performance.now() - began;
  });
  return `Reading the answers into columns, once: ${shown(medianOf(times))} ms.`;
}

/** Engines on the answers of a whole country, and checking a document: tables in Markdown. */
export async function engineReport(): Promise<string> {
  const national = setOf('national/commune-1.0');
  const communes = syntheticResponses(national, COMMUNES, SEED);
  const levels = await contest(levelsContest(national, communes, SAMPLE), { size: COMMUNES, rounds: ROUNDS });
  const provincial = setOf('provincial/bac-kan/xuan-lac-2023');
  const others = syntheticResponses(provincial, COMMUNES, SEED);
  const points = await contest(pointsContest(provincial, others, SAMPLE), { size: COMMUNES, rounds: ROUNDS });
  const text = documentOf(national, CRITERIA);
  const documents = await contest(documentsContest(text), { size: 1, rounds: ROUNDS });
  return [
    `${machine()}; medians of ${ROUNDS} rounds.`,
    '',
    `### ${COMMUNES.toLocaleString('en')} communes × national set 1.0 (${national.criteria.length} criteria)`,
    '',
    toTable(levels, COMMUNES),
    '',
    readingTime(national, communes),
    '',
    `### ${COMMUNES.toLocaleString('en')} communes × Xuân Lạc 2023 (${provincial.criteria.length} criteria)`,
    '',
    toTable(points, COMMUNES),
    '',
    readingTime(provincial, others),
    '',
    `### Checking a document of ${CRITERIA} criteria (${Math.round(text.length / 1000)} kB)`,
    '',
    toTable(documents, 1).replace('otherwise than exact', 'found'),
  ].join('\n');
}
