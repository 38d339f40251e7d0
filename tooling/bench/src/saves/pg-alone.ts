import { createHash } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import type { NextSave } from './values.ts';

/** Whose dossier, and by whom it is saved. */
export interface Place {
  readonly dossierId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly provinceId: string;
  readonly userId: string;
  readonly name: string;
}

const lockSql = `
  select assessments.id from assessments join rounds on rounds.id = assessments.round_id
  where assessments.id = $1 and rounds.closed_at is null for share`;

const answerSql = `
  insert into answers (assessment_id, criterion_id, unit_id, province_id, value, revision, updated_by, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (assessment_id, criterion_id) do update
    set value = excluded.value, revision = excluded.revision, updated_by = excluded.updated_by, updated_at = excluded.updated_at
    where answers.revision = excluded.revision - 1
  returning revision`;

const lastSql = `
  select pg_advisory_xact_lock(hashtextextended($1, 0)),
    (select seq || ' ' || hash from audit_events where stream = $1 order by seq desc limit 1) as last`;

const auditSql = `
  insert into audit_events
    (stream, seq, at, actor_id, actor_name, action, province_id, unit_id, data, previous_hash, hash)
  values ($1, $2, $3, $4, $5, 'answer.saved', $6, $7, $8, $9, $10)`;

/** The same rows, lock and audit row as a save writes, by hand on `pg`: prepared statements, no HTTP, no sign-in, no checks. */
export class PgAlone {
  readonly #pool: Pool;

  constructor(url: string, connections: number) {
    this.#pool = new Pool({ connectionString: url, max: connections });
  }

  async save(place: Place, save: NextSave): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await write(client, place, save);
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

async function write(client: PoolClient, place: Place, save: NextSave): Promise<void> {
  const { dossierId, unitId, provinceId, userId, name } = place;
  const { criterionId, value, revision } = save;
  const ask = (named: string, text: string, values: unknown[]) =>
    client.query<{ last?: string }>({ name: named, text, values });
  const at = new Date();
  await ask('lock', lockSql, [dossierId]);
  const json = JSON.stringify(value);
  await ask('answer', answerSql, [
    dossierId,
    criterionId,
    unitId,
    provinceId,
    json,
    revision + 1,
    userId,
    at,
  ]);
  const stream = `assessment:${dossierId}`;
  const { rows } = await ask('last', lastSql, [stream]);
  const [seq = '0', previous = ''] = rows[0]?.last?.split(' ') ?? [];
  const data = JSON.stringify({ criterion: criterionId, value, revision: revision + 1 });
  const hash = createHash('sha256').update(`${stream}${seq}${previous}${data}`).digest('hex');
  const row = [stream, Number(seq) + 1, at, userId, name, provinceId, unitId, data, previous, hash];
  await ask('audit', auditSql, row);
}
