import { readFileSync } from 'node:fs';
import { digestOf } from '@tieuchi/criteria/digest';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Client } from 'pg';

function bundled(path: string): CriteriaSet {
  return JSON.parse(
    readFileSync(new URL(`../../../../frameworks/${path}/framework.json`, import.meta.url), 'utf8'),
  );
}

/** The set with points that is assessed: Xuân Lạc, five of whose criteria compare units, with a ranking of all. */
export function rankedSet(): CriteriaSet {
  const set = bundled('provincial/bac-kan/xuan-lac-2023');
  if (set.outcome.kind !== 'points') throw new Error('the set has no points');
  return { ...set, version: `${set.version}.1`, outcome: { ...set.outcome, rankings: [{}] } };
}

/** The national set, under which people save. */
export function nationalSet(): CriteriaSet {
  return bundled('national/commune-1.0');
}

/** Publishes a set for the whole country, as both builds store that, unless it stands there; its digest. */
export async function publish(client: Client, set: CriteriaSet): Promise<string> {
  const digest = digestOf(set);
  await client.query(
    `insert into published_versions (digest, set_id, version, name, text, criteria)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [digest, set.id, set.version, set.name, JSON.stringify(set), set.criteria.length],
  );
  return digest;
}
