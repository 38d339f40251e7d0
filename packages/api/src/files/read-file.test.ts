import { readFileSync } from 'node:fs';
import { smallWorkbook } from '@tieuchi/reports/testing';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const textOf = (json: Uint8Array) => JSON.parse(new TextDecoder().decode(json));
const workbook = () => smallWorkbook([{ cells: [{ at: 'A1', value: 'Mã đơn vị' }] }]);

describe('reading a file in a process of its own', () => {
  it('gives what the file holds', async () => {
    const body = await workbook();
    const figures = await readFile('figureSheet', { body, userId: 'a' });
    expect(figures.ok && textOf(figures.json)).toMatchObject({ rows: [{ cells: ['Mã đơn vị'] }] });
    const account = readFileSync(
      new URL('../../../reports/fixtures/carriage-return-account.xlsx', import.meta.url),
    );
    const accounts = await readFile('accountSheet', { body: account, userId: 'a' });
    expect(accounts.ok && textOf(accounts.json)).toMatchObject({ findings: [], rows: [{ row: 2 }] });
  });

  it('says why there is nothing', async () => {
    const body = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await readFile('figureSheet', { body, userId: 'a' })).toEqual({
      ok: false,
      problem: 'oldWorkbook',
    });
  });

  it('takes only so many of one person at a time, and still those of others', async () => {
    const body = await workbook();
    const asked = Array.from({ length: 8 }, () =>
      readFile('figureSheet', { body, userId: 'many' }).then(
        ({ ok }) => (ok ? 'read' : 'not read'),
        (error: Error) => error.message,
      ),
    );
    const other = readFile('figureSheet', { body, userId: 'other' });
    const answers = await Promise.all(asked);
    expect(new Set(answers)).toEqual(new Set(['read', 'tooMany']));
    expect(answers.filter((answer) => answer === 'read').length).toBeLessThanOrEqual(6);
    expect((await other).ok).toBe(true);
  });
});
