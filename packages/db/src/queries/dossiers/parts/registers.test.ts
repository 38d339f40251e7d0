import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../actor.ts';
import { holdsName } from '../../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../../testing/tiny-round.ts';
import {
  measureOtherRows,
  saveRegisterRow,
  selectFirstRegisterRows,
  selectRegisterRow,
  selectRegisterRows,
} from './register-rows.ts';
import { saveRegisterTotals, selectRegisterTotals } from './register-totals.ts';

let country: TinyCountry;
let round: TinyRound;
let later: TinyRound;

const rowId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const saving = (of: TinyRound) => ({
  dossierId: of.dossier('hill'),
  unitId: country.unit('hill'),
  provinceId: country.unit('north'),
  at: country.at,
});
const saveRow = (
  number: number,
  wish: { value: unknown; basedOn?: number; registerId?: string; by?: Actor; of?: TinyRound },
) => {
  const { value, basedOn = 0, registerId = 'm', by = country.person('hill officer'), of = round } = wish;
  return saveRegisterRow(country.db, by, { ...saving(of), registerId, rowId: rowId(number), value, basedOn });
};
const saveTotals = (by: Actor, value: unknown, basedOn: number, registerId = 'm') =>
  saveRegisterTotals(country.db, by, { ...saving(round), registerId, value, basedOn });
const scope = () => ({ dossierIds: [round.dossier('hill')] });
const key = (number: number) => ({
  dossierId: round.dossier('hill'),
  registerId: 'm',
  rowId: rowId(number),
});

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  later = await openTinyRound(country, 'north');
  await saveRow(1, { value: null });
  await saveRow(3, { value: { n: 'ba' } });
  await saveRow(2, { value: { n: 'hai' } });
  await saveRow(4, { value: { n: 'khác' }, registerId: 'k' });
  await saveRow(5, { value: { n: 'đợt sau' }, of: later });
  await saveTotals(country.person('hill officer'), { t: 1 }, 0);
});
afterAll(() => country.close());

describe('rows of a register', () => {
  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    ['listed', (actor) => selectRegisterRows(country.db, actor, scope())],
    ['told of', (actor) => selectFirstRegisterRows(country.db, actor, scope())],
    ['read one by one', (actor) => selectRegisterRow(country.db, actor, key(2))],
  ])('are %s in their unit and nowhere else', async (_, query) => {
    expect(await country.whoSees(query)).toEqual(['hill officer', 'hill leader']);
  });

  it('stand in the order in which they were added, without the removed ones', async () => {
    const officer = country.person('hill officer');
    const rows = await selectRegisterRows(country.db, officer, scope());
    expect(rows.map((row) => row.value)).toEqual([{ n: 'ba' }, { n: 'hai' }, { n: 'khác' }]);
    const first = await selectFirstRegisterRows(country.db, officer, scope());
    expect(first.map((row) => [row.registerId, row.value])).toEqual([
      ['k', { n: 'khác' }],
      ['m', { n: 'ba' }],
    ]);
  });

  it('are asked for by dossier, register and row, removed or not', async () => {
    const officer = country.person('hill officer');
    expect(await selectRegisterRow(country.db, officer, key(2))).toMatchObject({ value: { n: 'hai' } });
    expect(await selectRegisterRow(country.db, officer, key(1))).toMatchObject({ value: null, revision: 1 });
    expect(await selectRegisterRow(country.db, officer, key(4))).toBeUndefined();
    expect(await selectRegisterRow(country.db, officer, { ...key(2), registerId: 'k' })).toBeUndefined();
    expect(
      await selectRegisterRow(country.db, officer, { ...key(2), dossierId: later.dossier('hill') }),
    ).toBeUndefined();
  });

  it('are stored over the revision that they were based on, by their own unit', async () => {
    expect(await saveRow(3, { value: { n: 'x' }, basedOn: 0 })).toBe(false);
    expect(await saveRow(3, { value: { n: 'x' }, basedOn: 2 })).toBe(false);
    expect(await saveRow(3, { value: { n: 'x' }, basedOn: 1, by: country.person('dale officer') })).toBe(
      false,
    );
    expect(await saveRow(3, { value: null, basedOn: 1, by: country.person('north publisher') })).toBe(false);
    expect(await saveRow(3, { value: null, basedOn: 1, by: country.person('hill author') })).toBe(false);
    expect(await saveRow(9, { value: { n: 'k' }, registerId: 'k' })).toBe(true);
    const leader = country.person('hill leader');
    expect(await saveRow(9, { value: null, basedOn: 1, registerId: 'k', by: leader })).toBe(true);
    expect(await selectRegisterRow(country.db, country.person('hill officer'), key(3))).toMatchObject({
      value: { n: 'ba' },
      revision: 1,
    });
    expect(await saveRow(3, { value: { n: 'ba!' }, basedOn: 1 })).toBe(true);
    expect(await selectRegisterRow(country.db, country.person('hill officer'), key(3))).toMatchObject({
      value: { n: 'ba!' },
      revision: 2,
    });
    expect(await selectRegisterRow(country.db, country.person('hill officer'), key(2))).toMatchObject({
      value: { n: 'hai' },
    });
  });
});

describe('the room in a register', () => {
  const measure = (name: 'hill officer' | 'hill leader' | 'hill author' | 'dale officer', number: number) =>
    measureOtherRows(country.db, country.person(name), key(number));

  it('is what its other rows and the traces of removed ones take, in the own dossier', async () => {
    const { rows, traces, bytes } = await measure('hill officer', 2);
    expect([Number(rows), Number(traces)]).toEqual([1, 2]);
    expect(Number(bytes)).toBe('null'.length + Buffer.byteLength('{"n": "ba!"}'));
    expect(await measure('hill officer', 9)).toMatchObject({ rows: 2, traces: 3 });
    expect(await measure('hill leader', 9)).toMatchObject({ rows: 2, traces: 3 });
    for (const stranger of ['dale officer', 'hill author'] as const)
      expect(await measure(stranger, 2)).toMatchObject({ rows: 0, traces: 0, bytes: 0 });
  });

  it('is measured by one at a time', async () => {
    const work = (tx: Parameters<typeof measureOtherRows>[0]) =>
      measureOtherRows(tx, country.person('hill officer'), key(2));
    expect(await holdsName(country.database, `register:${round.dossier('hill')}:m`, work)).toBe(true);
    expect(await holdsName(country.database, `register:${round.dossier('hill')}:k`, work)).toBe(false);
  });
});

describe('totals of a register', () => {
  const totals = (actor: Actor) => selectRegisterTotals(country.db, actor, scope());

  it('are read by their unit, and with their round by their province', async () => {
    expect(await country.whoSees(totals)).toEqual(['hill officer', 'hill leader']);
    const ofRound = (actor: Actor) => selectRegisterTotals(country.db, actor, { roundId: round.id });
    expect(await country.whoSees(ofRound)).toEqual([
      'north author',
      'north publisher',
      'north administrator',
    ]);
  });

  it('are stored over the revision that they were based on, by their own unit', async () => {
    const officer = country.person('hill officer');
    await saveTotals(officer, { t: 7 }, 0, 'k');
    expect(await saveTotals(officer, { t: 2 }, 0)).toBe(false);
    expect(await saveTotals(officer, { t: 2 }, 2)).toBe(false);
    expect(await saveTotals(country.person('coast officer'), { t: 2 }, 1)).toBe(false);
    expect(await saveTotals(country.person('hill author'), { t: 2 }, 1)).toBe(false);
    expect(await saveTotals(country.person('hill leader'), { t: 3 }, 1)).toBe(true);
    expect(await saveTotals(officer, { t: 4 }, 2)).toBe(true);
    const rows = await totals(officer);
    expect(rows.map((row) => [row.registerId, row.value, row.revision]).sort()).toEqual([
      ['k', { t: 7 }, 1],
      ['m', { t: 4 }, 3],
    ]);
  });
});
