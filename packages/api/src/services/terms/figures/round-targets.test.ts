import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, publishFramework, refusalOf } from '../../../testing/callers.ts';
import { type DemoRound, openDemoRound } from '../../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../../testing/demo-world.ts';

let world: DemoWorld;
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  round = await openDemoRound(world, {
    digest: await publishFramework(world, 'provincial/thanh-hoa/commune-2023'),
  });
});
afterAll(() => world?.close());

const cell = (unitCode: string, criterionId: string, target: number | null) => ({
  unitCode,
  criterionId,
  target,
});

const findingsOf = async (targets: ReturnType<typeof cell>[]) => {
  const error = await round.publisher.rounds.saveTargets({ id: round.id, targets }).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return error instanceof Error ? error.cause : undefined;
};

describe('targets that are assigned to units', () => {
  it('are asked for where the set says so', async () => {
    const { criteria, units, targets } = await round.publisher.rounds.targets({ id: round.id });
    expect(criteria.find(({ id }) => id === 'c1-2')).toMatchObject({ code: '1.2', default: 100 });
    expect(criteria.find(({ id }) => id === 'c1-6')).toMatchObject({ code: '1.6', default: null });
    expect(criteria.some(({ id }) => id === 'c1-1')).toBe(false);
    expect(units).toEqual([
      { code: '14329', name: 'Phường Hoa Lư', submitted: false },
      { code: '14464', name: 'Xã Gia Viễn', submitted: false },
      { code: '14638', name: 'Xã Kim Sơn', submitted: false },
    ]);
    expect(targets).toEqual([]);
  });

  it('decide whether the same answer is met; without one it has no target', async () => {
    const targets = [cell('14464', 'c1-6', 40), cell('14638', 'c1-6', 40.01), cell('14464', 'c3-1', 12.5)];
    expect(await round.publisher.rounds.saveTargets({ id: round.id, targets })).toEqual({ changed: 3 });
    expect(await round.publisher.rounds.saveTargets({ id: round.id, targets })).toEqual({ changed: 0 });
    const states = [];
    for (const commune of ['giavien', 'kimson', 'hoalu'] as const) {
      const { id, officer, answer, submit } = round.dossiers[commune];
      await answer({ 'c1-6': { a: 2, b: 5 } });
      await officer.dossiers.registerLevel({ id, level: 1 });
      if (commune !== 'hoalu') await submit();
      if (commune === 'hoalu') continue;
      const { result, response } = await officer.dossiers.submission({ id });
      const found = result.criteria.find((one) => one.id === 'c1-6');
      states.push([response.targets?.['c1-6'], found?.state, found?.met]);
    }
    expect(states).toEqual([
      [40, 'value', true],
      [40.01, 'value', false],
    ]);
    const { id, submit, officer } = round.dossiers.hoalu;
    await submit();
    const { result } = await officer.dossiers.submission({ id });
    expect(result.criteria.find((one) => one.id === 'c1-6')).toMatchObject({ state: 'noTarget', met: false });
  });

  it.each([
    ['of a unit that is not in the round', cell('99999', 'c1-6', 1), 'figureUnknownUnit'],
    ['of a criterion that the set does not have', cell('14464', 'nope', 1), 'figureUnknownCriterion'],
    ['of a criterion with one target for all', cell('14464', 'c1-1', 1), 'figureNotAssigned'],
    ['beyond all numbers', cell('14464', 'c1-5', 1e16), 'figureTargetLimit'],
    ['of a unit that has submitted', cell('14464', 'c1-5', 41), 'figureUnitSubmitted'],
  ])('are refused %s, by the index of the cell', async (_title, wrong, code) => {
    const right = cell('14464', 'c1-6', 40);
    expect(await findingsOf([right, wrong])).toMatchObject({
      code: 'invalid',
      details: { findings: [{ code, path: [1] }] },
    });
  });

  it('are not given twice differently, and are taken away by nothing', async () => {
    const other = await openDemoRound(world, {
      digest: (await round.publisher.rounds.list())[0]?.digest ?? '',
    });
    const save = (targets: ReturnType<typeof cell>[]) =>
      other.publisher.rounds.saveTargets({ id: other.id, targets });
    expect(await refusalOf(save([cell('14464', 'c1-6', 1), cell('14464', 'c1-6', 2)]))).toBe('invalid');
    await save([cell('14464', 'c1-6', 1), cell('14464', 'c1-6', 1)]);
    await save([cell('14464', 'c1-6', null), cell('14638', 'c1-6', 7)]);
    const { targets } = await other.publisher.rounds.targets({ id: other.id });
    expect(targets).toMatchObject([{ unitCode: '14638', target: 7, by: 'Người công bố Ninh Bình' }]);
    await other.publisher.rounds.close({ id: other.id });
    expect(await refusalOf(save([cell('14464', 'c1-6', 1)]))).toBe('closed');
  });

  it('are read by the staff of the province and written by its publishers', async () => {
    const author = await callerOf(world, 'tacgia.ninhbinh');
    expect(await refusalOf(author.rounds.targets({ id: round.id }))).toBe('ok');
    expect(await refusalOf(author.rounds.saveTargets({ id: round.id, targets: [] }))).toBe('notFound');
    const elsewhere = await callerOf(world, 'congbo.thanhhoa');
    expect(await refusalOf(elsewhere.rounds.saveTargets({ id: round.id, targets: [] }))).toBe('notFound');
  });
});

describe('targets by class of unit', () => {
  it('ask more of a phường than of a xã (Yên Bái)', async () => {
    const classes = await openDemoRound(world, {
      digest: await publishFramework(world, 'provincial/yen-bai/commune-2022'),
    });
    const met = [];
    for (const { id, officer, answer, submit } of [classes.dossiers.hoalu, classes.dossiers.kimson]) {
      await answer({ 'b-i-1': { a: 65, b: 100 } });
      await officer.dossiers.registerLevel({ id, level: 1 });
      await submit();
      const { result } = await officer.dossiers.submission({ id });
      met.push(result.criteria.find((one) => one.id === 'b-i-1')?.met);
      expect(result.criteria.find((one) => one.id === 'a-i-1')).toMatchObject({
        state: 'value',
        exact: '65',
      });
    }
    expect(met).toEqual([false, true]);
  });
});
