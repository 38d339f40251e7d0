import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { type Connection, connectDatabase } from './connect.ts';
import { StatementNames } from './naming-session.ts';

describe('a statement', () => {
  const times = (names: StatementNames, text: string, count: number) =>
    Array.from({ length: count }, () => names.nameOf(text));

  it('gets a name once it comes often, always the same one, and another text another', () => {
    const names = new StatementNames();
    const [first, ...later] = times(names, 'select 1', 8);
    expect(first).toBeUndefined();
    const name = later.at(-1);
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(times(names, 'select 1', 3)).toEqual([name, name, name]);
    expect(times(names, 'select 2', 8).at(-1)).not.toBe(name);
    expect(times(new StatementNames(), 'select 1', 8).at(-1)).toBe(name);
  });

  it('gets none where enough have one, and those keep theirs', () => {
    const names = new StatementNames();
    for (let number = 0; number < 10_000; number += 1) names.nameOf(`rare ${number}`);
    const often = Array.from({ length: 500 }, (_, number) => times(names, `often ${number}`, 9).at(-1));
    expect(often.filter((name) => name !== undefined)).toHaveLength(200);
    expect(names.nameOf('often 0')).toBe(often[0]);
  });
});

describe('a connection', () => {
  let database: TestDatabase;
  let connection: Connection;
  beforeAll(async () => {
    database = await createTestDatabase();
    connection = connectDatabase({ url: database.appUrl, max: 1 });
  });
  afterAll(async () => {
    await connection.close();
    await database.close();
  });

  const prepared = async () => {
    const { rows } = await connection.db.execute<{ statement: string }>(
      sql`select statement from pg_prepared_statements where statement like '%as told%'`,
    );
    return rows.map(({ statement }) => statement);
  };

  it('prepares what it is asked often, inside and outside of transactions, and answers as ever', async () => {
    const { db } = connection;
    const ask = async (number: number, from: Pick<typeof db, 'execute'> = db) =>
      (await from.execute<{ told: number }>(sql`select ${number}::integer * 2 as told`)).rows;
    for (let number = 0; number < 9; number += 1) expect(await ask(number)).toEqual([{ told: 2 * number }]);
    expect(await prepared()).toEqual(['select $1::integer * 2 as told']);
    await db.transaction(async (tx) => {
      expect(await ask(21, tx)).toEqual([{ told: 42 }]);
    });
    expect(await prepared()).toHaveLength(1);
  });

  it('fails and goes on where a prepared statement fails', async () => {
    const { db } = connection;
    const divide = (by: number) => db.execute<{ told: number }>(sql`select 10 / ${by}::integer as told`);
    for (let time = 0; time < 9; time += 1) await divide(5);
    await expect(divide(0)).rejects.toThrow();
    expect((await divide(2)).rows).toEqual([{ told: 5 }]);
  });
});
