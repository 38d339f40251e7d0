import { DomainError } from '@tieuchi/api/domain-error';
import { OperatorError } from '@tieuchi/db/operator-error';
import { createTestDatabase } from '@tieuchi/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { loggableError, printableError } from './loggable-error.ts';

const secret = 'Nguyễn Thị Kín 0912345678';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('what may be logged of an error', () => {
  it.each<[string, unknown]>([
    ['V8, which quotes the text', thrownBy(() => JSON.parse(`{"name": ${secret}}`))],
    [
      'a message over several lines that look like frames',
      new Error(`a\n    at ${secret} (/x/${secret}.ts:1:2)`),
    ],
    [
      'a message changed afterwards',
      Object.assign(new Error(`a\n    at ${secret} (/x/${secret}.ts:1:2)`), { message: 'other' }),
    ],
    [
      'a stack of its own',
      Object.assign(new Error('a'), { stack: `Error: a\n${secret}\n    at x (/y.ts:1:2)` }),
    ],
    ['a name and a code', Object.assign(new Error('a'), { name: secret, code: secret })],
    ['a constructor of its own', Object.assign(new Error('a'), { constructor: { name: 'Nguyễn Thị Kín' } })],
    [
      'a path',
      Object.assign(new Error('a'), { code: 'ENOENT', syscall: `spawn /home/${secret}`, path: secret }),
    ],
    ['a text', secret],
    ['an object', { name: secret, message: secret, stack: secret, [secret]: secret }],
    ['a cause', new Error('a', { cause: new Error(secret, { cause: secret }) })],
    ['several', new AggregateError([new Error(secret), secret], secret)],
    ['details of a refusal', new DomainError('conflict', { params: { name: secret } })],
    [
      'a database error',
      Object.assign(new Error(secret), {
        severity: 'ERROR',
        code: '23505',
        table: 'users',
        constraint: 'users_name_key',
        detail: secret,
        hint: secret,
        where: secret,
        internalQuery: secret,
        column: secret,
      }),
    ],
    [
      'a query with literals',
      Object.assign(new Error('a'), { query: `select '${secret}', 0912345678`, params: [secret] }),
    ],
  ])('holds nothing of %s', (_, error) => {
    const text = JSON.stringify(loggableError(error)) + printableError(error);
    expect(text).not.toMatch(/Nguyễn|Kín|0912345678|Thị/);
  });

  it('tells of a failed query its shape, the code and the place in the schema, and where in the code', async () => {
    const database = await createTestDatabase();
    const failed = database.db.execute(
      sql`insert into units (id, name) values (${secret}, ${secret}), (${secret}, ${secret})`,
    );
    const error = await failed.catch((reason: unknown) => reason);
    await database.close();
    expect(JSON.stringify(loggableError(error))).not.toContain('Nguyễn');
    expect(loggableError(error)).toMatchObject({
      type: 'DrizzleQueryError',
      query: 'insert into units (id, name) values ($, …), …',
      frames: expect.arrayContaining([
        expect.stringContaining('apps/server/src/log/loggable-error.test.ts:'),
      ]),
      cause: { type: 'DatabaseError', code: '22P02', database: { severity: 'ERROR' } },
    });
  });

  it('is what whoever runs the server reads, where we wrote it', () => {
    expect(printableError(new OperatorError('Cổng bận.'))).toBe('✗ Cổng bận.');
    expect(loggableError(new OperatorError('Cổng bận.'))).toMatchObject({ says: 'Cổng bận.' });
  });

  it('is bounded, and never throws', () => {
    const round = new Error('a');
    round.cause = round;
    expect(JSON.stringify(loggableError(round)).length).toBeLessThan(20_000);
    const many = new AggregateError(Array.from({ length: 1000 }, () => new Error('a')));
    expect(loggableError(many).errors).toHaveLength(5);
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error(secret);
        },
        getPrototypeOf: () => {
          throw new Error(secret);
        },
      },
    );
    expect(loggableError(hostile)).toEqual({ type: 'unreadable' });
    expect(loggableError(undefined)).toEqual({ type: 'undefined' });
  });
});
