import { DrizzleQueryError, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { connectDatabase } from './connect.ts';
import { isLostSession, isPassingTrouble, troubleOf } from './passing-trouble.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error('text of somebody'), { code, ...more });

describe('passing trouble of the database', () => {
  it.each([
    ...[
      '08000',
      '08006',
      '53100',
      '53200',
      '53300',
      '55P03',
      '40001',
      '40P01',
      '57014',
      '57P01',
      '57P02',
      '57P03',
    ],
    ...['25P03', '25006', '58030', '40003'],
  ])('is %s, in an error and in the causes of one', (code) => {
    expect(isPassingTrouble(coded(code))).toBe(true);
    const wrapped = new DrizzleQueryError('select', ['secret'], coded(code));
    expect(isPassingTrouble(new Error('outer', { cause: wrapped }))).toBe(true);
    expect(troubleOf(wrapped)).toBe(code);
  });

  it.each([
    '23505',
    '42601',
    '42501',
    '22P02',
    'XX000',
    'XX001',
    '28P01',
    '3D000',
    '25P02',
    'P0001',
    '58P01',
  ])('is not %s', (code) => {
    expect(isPassingTrouble(new DrizzleQueryError('select', [], coded(code)))).toBe(false);
  });

  it.each([
    [coded('ECONNREFUSED', { syscall: 'connect' }), true],
    [coded('ENOENT', { syscall: 'connect', address: '/run/.s.PGSQL.5432' }), true],
    [coded('EPIPE', { syscall: 'write' }), true],
    [coded('ECONNRESET'), true],
    [new AggregateError([coded('ECONNREFUSED', { syscall: 'connect' })]), true],
    [new Error('timeout exceeded when trying to connect'), true],
    [new Error('Connection terminated unexpectedly'), true],
    [coded('ENOENT', { syscall: 'open' }), false],
    [coded('EMFILE', { syscall: 'open' }), false],
    [new Error('the text says Connection terminated'), false],
    [new TypeError('fetch failed'), false],
    ['Connection terminated', false],
    [undefined, false],
  ])('of networks and pools: %s %s', (error, expected) => {
    expect(isPassingTrouble(error)).toBe(expected);
    expect(isLostSession(error)).toBe(expected);
  });

  it('does not follow causes in circles', () => {
    const error = new Error('round');
    error.cause = error;
    expect(isPassingTrouble(error)).toBe(false);
  });
});

describe('a real server', () => {
  it.each([
    ['a statement that takes too long', sql`set local statement_timeout = 1; select pg_sleep(60)`, true],
    ['a bug', sql`select * from nowhere`, false],
  ])('says of %s: %s', async (_, statement, expected) => {
    const failed = database.db.transaction((tx) => tx.execute(statement));
    expect(isPassingTrouble(await failed.catch((error: unknown) => error))).toBe(expected);
  });

  it('that is not there is passing trouble, a wrong password is not', async () => {
    const nowhere = connectDatabase({ url: 'postgres://u:p@127.0.0.1:1/db' });
    const error = await nowhere.db.execute(sql`select 1`).catch((reason: unknown) => reason);
    expect([isPassingTrouble(error), troubleOf(error)]).toEqual([true, 'ECONNREFUSED']);
    await nowhere.close();
    const url = new URL(database.appUrl);
    url.password = 'wrong';
    const stranger = connectDatabase({ url: url.href });
    expect(
      isPassingTrouble(await stranger.db.execute(sql`select 1`).catch((reason: unknown) => reason)),
    ).toBe(false);
    await stranger.close();
  });
});
