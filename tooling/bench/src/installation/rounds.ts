import { randomUUID } from 'node:crypto';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Client } from 'pg';
import { z } from 'zod';
import { syntheticResponses } from '../synthetic-answers.ts';
import { dataOf, Person } from './person.ts';
import { leaderOf, type Province, password, publisherOf } from './population.ts';

/** A round as it is opened. */
export interface RoundWish {
  readonly province: Province;
  readonly set: CriteriaSet;
  readonly digest: string;
  readonly name: string;
  /** How many of the units take part. */
  readonly units: number;
}

const opened = z.object({ id: z.uuid() });
const seed = 20251231;

/** Opens a round by the procedure of the build that runs at `origin`; its id. */
export async function openRound(origin: string, client: Client, wish: RoundWish): Promise<string> {
  const { province, digest, name, units } = wish;
  const publisher = new Person({ origin });
  await publisher.signIn(publisherOf(province), password);
  const { rows } = await client.query<{ id: string }>(
    `select id from units where code = any(select $1 || n from generate_series(1, $2::integer) n)`,
    [province.letter, units],
  );
  const year = new Date().getFullYear();
  const input = {
    digest,
    name,
    year,
    referenceDate: new Date().toISOString().slice(0, 10),
    deadline: `${year + 1}-12-31`,
    unitIds: rows.map(({ id }) => id),
    rowsAsked: [],
  };
  const { id } = opened.parse(dataOf(await publisher.write('rounds.open', input)));
  publisher.leave();
  return id;
}

const answersSql = `
  insert into answers (assessment_id, criterion_id, unit_id, province_id, value, revision, updated_by)
  select assessments.id, answer.key, units.id, units.province_id, answer.value, 1, memberships.user_id
  from jsonb_to_recordset($2) as given(code text, answers jsonb)
    join units on units.code = given.code
    join assessments on assessments.unit_id = units.id and assessments.round_id = $1
    join memberships on memberships.unit_id = units.id and memberships.role = 'leader',
    jsonb_each(given.answers) as answer`;

/** Stores seeded answers of every unit of a round, the same every time; what a unit does not answer is no row. */
export async function answerRound(client: Client, roundId: string, wish: RoundWish): Promise<void> {
  const responses = syntheticResponses(wish.set, wish.units, seed);
  for (let start = 0; start < responses.length; start += 100) {
    const given = responses.slice(start, start + 100).map(({ answers }, index) => ({
      code: `${wish.province.letter}${start + index + 1}`,
      answers: kept(answers),
    }));
    await client.query(answersSql, [roundId, JSON.stringify(given)]);
  }
}

function kept(answers: UnitResponse['answers']): UnitResponse['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => Object.keys(answer).length > 0));
}

/** The dossiers of a round, by number of the unit from 1. */
export async function dossiersOf(client: Client, roundId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select assessments.id from assessments join units on units.id = unit_id
     where round_id = $1 order by substring(code from 2)::integer`,
    [roundId],
  );
  return rows.map(({ id }) => id);
}

/** Submits every dossier of a round by the procedure of the build that runs at `origin`, as the leaders whose cookies these are. */
export async function submitRound(
  origin: string,
  { dossiers, cookies, set }: { dossiers: readonly string[]; cookies: readonly string[]; set: CriteriaSet },
): Promise<void> {
  const confirmedMissing = set.criteria.map(({ id }) => id);
  for (const [index, id] of dossiers.entries()) {
    const leader = new Person({ origin, cookie: cookies[index] ?? '' });
    dataOf(await leader.write('assessments.submit', { id, key: randomUUID(), confirmedMissing }));
    leader.leave();
  }
}

/** The leaders of the first units of a province. */
export function leadersOf(province: Province, units: number): string[] {
  return Array.from({ length: units }, (_, index) => leaderOf(province, index + 1));
}
