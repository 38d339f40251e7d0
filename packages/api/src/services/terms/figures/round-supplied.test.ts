import { memberships } from '@tieuchi/db/tables/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../caller.ts';
import { callerOf, publishText, refusalOf } from '../../../testing/callers.ts';
import { type DemoRound, openDemoRound } from '../../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../../testing/demo-world.ts';
import { levelsSet, pointsSet, provinceSet } from '../../../testing/foreign-sets.ts';

let world: DemoWorld;
let digests: { levels: string; points: string; province: string };
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  world.clock.now = new Date('2026-11-21T03:00:00.000Z');
  digests = {
    levels: await publishText(world, JSON.stringify(levelsSet)),
    points: await publishText(world, JSON.stringify(pointsSet)),
    province: await publishText(world, JSON.stringify(provinceSet)),
  };
  round = await openDemoRound(world, { digest: digests.points });
});
afterAll(() => world?.close());

type Values = Parameters<Caller['rounds']['saveSupplied']>[0]['values'];
const fires = (unitCode: string, value: Values[number]['value']): Values[number] => ({
  unitCode,
  criterionId: 'fire',
  inputId: 'a',
  value,
});
const save = (values: Values) => round.publisher.rounds.saveSupplied({ id: round.id, values });

describe('values that an agency supplies for all units', () => {
  it('are asked for where the set says so', async () => {
    const { inputs } = await round.publisher.rounds.supplied({ id: round.id });
    expect(inputs).toMatchObject([
      {
        criterionId: 'fire',
        code: 'FIRE',
        input: { id: 'a', per: 'quarter' },
        by: 'Công an tỉnh',
        system: 'CSDL PCCC',
      },
    ]);
    const { round: detail } = await round.publisher.rounds.progress({ id: round.id });
    expect(detail).toMatchObject({ takesSupplied: true, assignsTargets: false });
  });

  it.each([
    ['a unit that is not in the round', fires('99999', { '1': 0 }), 'figureUnknownUnit', [1]],
    [
      'a figure that units type',
      { ...fires('14464', 1), criterionId: 'typed', inputId: 'value' },
      'figureNotSupplied',
      [1],
    ],
    [
      'a criterion that there is none of',
      { ...fires('14464', 1), criterionId: 'nope' },
      'figureUnknownCriterion',
      [1],
    ],
    ['a period that there is none of', fires('14464', { '5': 0 }), 'schemaUnknownProperty', [1, '5']],
    ['a text for a number', fires('14464', { '2': 'ba' }), 'schemaType', [1, '2']],
    ['more decimals than the figure has', fires('14464', { '3': 0.5 }), 'answerDecimals', [1, '3']],
  ])('are refused for %s, by the index of the cell', async (_title, wrong, code, path) => {
    const error: unknown = await save([fires('14638', { '1': 0 }), wrong]).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ cause: { code: 'invalid', details: { findings: [{ code, path }] } } });
    expect((await round.publisher.rounds.supplied({ id: round.id })).values).toEqual([]);
  });

  it('go before what the unit typed, and stay what was submitted with', async () => {
    const { giavien, kimson } = round.dossiers;
    await giavien.answer({ typed: { value: 1 }, fire: { a: { 1: 9, 2: 0, 3: 0, 4: 0 }, note: 'Tự nhập' } });
    const quiet = { 1: 1, 2: 0, 3: 0, 4: 1 };
    expect(await save([fires('14464', quiet), fires('14638', quiet)])).toEqual({ changed: 2 });
    expect(await save([fires('14464', quiet)])).toEqual({ changed: 0 });
    const { supplied } = await giavien.officer.dossiers.get({ id: giavien.id });
    expect(supplied).toMatchObject({ fire: { a: { value: quiet, by: 'Công an tỉnh' } } });
    await giavien.submit();
    const submitted = await giavien.officer.dossiers.submission({ id: giavien.id });
    const { response, result } = submitted;
    expect(submitted.supplied).toEqual(supplied);
    expect((await round.publisher.dossiers.submission({ id: giavien.id })).supplied).toEqual(supplied);
    expect(response.answers.fire).toEqual({ a: quiet, note: 'Tự nhập' });
    expect(result.criteria.find(({ id }) => id === 'fire')).toMatchObject({ points: 8 });
    expect(await refusalOf(save([fires('14464', { 1: 0 })]))).toBe('invalid');
    expect(await save([fires('14638', null)])).toEqual({ changed: 1 });
    expect((await kimson.officer.dossiers.get({ id: kimson.id })).supplied).toEqual({});
  });

  it('show bands and places, provisional until the units are frozen', async () => {
    const { units } = await round.publisher.rounds.progress({ id: round.id });
    expect(units.find(({ code }) => code === '14464')?.outcome).toEqual({
      kind: 'points',
      points: 18,
      pointsShown: '18',
      maxShown: '30',
      shareShown: '60',
      maxPoints: 30,
      share: 60,
      band: 'Khá',
      rank: 1,
      provisional: true,
    });
    await round.dossiers.kimson.submit();
    await round.publisher.rounds.close({ id: round.id });
    await round.publisher.rounds.freezePeers({ id: round.id });
    await round.publisher.rounds.publishResults({ id: round.id });
    const analyst = await callerOf(world, 'bo');
    expect(await analyst.results.list()).toMatchObject([
      { unitCode: '14329', points: null, rank: null },
      { unitCode: '14464', points: 18, maxPoints: 30, share: 60, band: 'Khá', rank: 1, kind: 'points' },
      { unitCode: '14638', points: 0, rank: 2 },
    ]);
    expect(await refusalOf(save([fires('14638', { 1: 0 })]))).toBe('closed');
  });
});

describe('results under other sets', () => {
  const publishLevels = async (
    referenceDate: string,
    counts: Partial<Record<'hoalu' | 'giavien', number>>,
  ) => {
    const other = await openDemoRound(world, { digest: digests.levels, referenceDate });
    for (const [commune, dossier] of Object.entries(other.dossiers)) {
      const count = commune === 'hoalu' || commune === 'giavien' ? counts[commune] : undefined;
      if (count === undefined) continue;
      await dossier.officer.dossiers.registerLevel({ id: dossier.id, level: 2 });
      await dossier.answer({ count: { value: count } });
      await dossier.submit();
    }
    await other.publisher.rounds.close({ id: other.id });
    await other.publisher.rounds.publishResults({ id: other.id });
  };
  const outcomesAt = async (referenceDate: string) => {
    const { dossiers } = await openDemoRound(world, { digest: digests.points, referenceDate });
    const { id, officer } = dossiers.giavien;
    return (await officer.dossiers.get({ id })).outcomes;
  };

  it('come from the latest published round that is not later', async () => {
    await publishLevels('2026-03-01', { giavien: 1 });
    await publishLevels('2026-06-01', { giavien: 5, hoalu: 1 });
    expect(await outcomesAt('2026-02-28')).toEqual({});
    expect(await outcomesAt('2026-03-01')).toEqual({ 'mau/muc': { level: 1 } });
    expect(await outcomesAt('2026-11-21')).toEqual({ 'mau/muc': { level: 2 } });
  });

  it('are counted by level over the units right below', async () => {
    const provinceId = world.unitId('37');
    await world.database.db.insert(memberships).values({
      userId: await world.userId('canbo.giavien'),
      role: 'officer',
      unitId: provinceId,
      provinceId,
    });
    const publisher = await callerOf(world, 'congbo.ninhbinh');
    const own = async (referenceDate: string) => {
      const { id: roundId } = await publisher.rounds.open({
        digest: digests.province,
        name: 'Đánh giá cấp tỉnh',
        year: 2026,
        referenceDate,
        deadline: '2026-12-31',
        unitIds: 'all',
      });
      const officer = await callerOf(world, 'canbo.giavien');
      const mine = (await officer.dossiers.mine()).find((dossier) => dossier.roundId === roundId);
      return { roundId, progress: mine, detail: await officer.dossiers.get({ id: mine?.id ?? '' }) };
    };
    const early = await own('2026-02-01');
    expect(early.detail.supplied).toEqual({});
    const { roundId, progress, detail } = await own('2026-11-01');
    const communes = await publisher.units.communes({ provinceId, on: '2026-11-01' });
    // Hoa Lư at 1, Gia Viễn at 2; all others have submitted nothing or took no part.
    expect(detail.supplied).toMatchObject({
      communes: {
        n0: { value: communes.length - 2, by: 'Bộ theo mức' },
        n1: { value: 1 },
        n2: { value: 1 },
      },
    });
    expect(progress).toMatchObject({ answered: 1, asked: 1 });
    const { units } = await publisher.rounds.progress({ id: roundId });
    expect(units).toMatchObject([{ code: '37', state: 'notStarted', answered: 1 }]);
  });
});
