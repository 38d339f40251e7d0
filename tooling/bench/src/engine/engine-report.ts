import { readFileSync } from 'node:fs';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { contest } from '../contest.ts';
import { documentOf, documentsContest } from '../documents-contest.ts';
import { machine } from '../machine.ts';
import { syntheticResponses } from '../synthetic-answers.ts';
import { toTable } from '../table.ts';
import { aimsTable, bundledReport, fasterBy, rankedReport } from './engine-aims.ts';
import { levelsContest } from './levels-contest.ts';
import { pointsContest } from './points-contest.ts';
import { readingContest } from './reading-contest.ts';

const COMMUNES = 3321;
const SEED = 20251231;
const SAMPLE = { engines: 332, scalar: 166 };
const ROUNDS = 240;
const READINGS = 40;
const CRITERIA = 100;

function setOf(path: string): CriteriaSet {
  return JSON.parse(
    readFileSync(new URL(`../../../../frameworks/${path}/framework.json`, import.meta.url), 'utf8'),
  );
}

/** Engines on the answers of a whole country, and checking a document: tables in Markdown. */
export async function engineReport(): Promise<string> {
  const national = setOf('national/commune-1.0');
  const communes = syntheticResponses(national, COMMUNES, SEED);
  const levels = await contest(levelsContest(national, communes, SAMPLE), { size: COMMUNES, rounds: ROUNDS });
  const provincial = setOf('provincial/bac-kan/xuan-lac-2023');
  const others = syntheticResponses(provincial, COMMUNES, SEED);
  const points = await contest(pointsContest(provincial, others, SAMPLE), { size: COMMUNES, rounds: ROUNDS });
  const reading = {
    national: await contest(readingContest(national, communes), { size: COMMUNES, rounds: READINGS }),
    provincial: await contest(readingContest(provincial, others), { size: COMMUNES, rounds: READINGS }),
  };
  const bundled = bundledReport(COMMUNES, SEED);
  const rounds = rankedReport(provincial, SEED);
  const text = documentOf(national, CRITERIA);
  const documents = await contest(documentsContest(text), { size: 1, rounds: ROUNDS });
  const aims = aimsTable([
    {
      what: 'columns of the national set, of the speed of the hand-written loop',
      target: '≥ 1.3',
      ...fasterBy(levels, 'hand-written loop', 'columns, exact'),
    },
    {
      what: 'columns of Xuân Lạc, of the speed of the hand-written loop',
      target: '≥ 1',
      ...fasterBy(points, 'hand-written loop', 'columns, exact'),
    },
    {
      what: 'reading answers to the national set, of the time of parsing them',
      target: '≤ 1',
      ...fasterBy(reading.national, 'reading them into columns', 'JSON.parse of the answers'),
    },
    {
      what: 'reading answers to Xuân Lạc, of the time of parsing them',
      target: '≤ 1',
      ...fasterBy(reading.provincial, 'reading them into columns', 'JSON.parse of the answers'),
    },
    bundled.aim,
    ...rounds.aims,
  ]);
  return [
    `${machine()}; medians of ${ROUNDS} rounds.`,
    '',
    aims,
    '',
    `### ${COMMUNES.toLocaleString('en')} communes × national set 1.0 (${national.criteria.length} criteria)`,
    '',
    toTable(levels, COMMUNES),
    '',
    toTable(reading.national, COMMUNES).replace('otherwise than exact', 'size'),
    '',
    `### ${COMMUNES.toLocaleString('en')} communes × Xuân Lạc 2023 (${provincial.criteria.length} criteria)`,
    '',
    toTable(points, COMMUNES),
    '',
    toTable(reading.provincial, COMMUNES).replace('otherwise than exact', 'size'),
    '',
    '### All bundled sets beside each other',
    '',
    bundled.table,
    '',
    '### A ranked round of Xuân Lạc, every unit among frozen peers',
    '',
    rounds.table,
    '',
    `### Checking a document of ${CRITERIA} criteria (${Math.round(text.length / 1000)} kB)`,
    '',
    toTable(documents, 1).replace('otherwise than exact', 'found'),
  ].join('\n');
}
