import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFramework, refusalOf } from '../../testing/callers.ts';
import { type DemoRound, openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  round = await openDemoRound(world, {
    digest: await publishFramework(world, 'provincial/yen-bai/commune-2022'),
  });
});
afterAll(() => world?.close());

const reason = 'Chưa có số liệu của ngành điện';

describe('a criterion that is suspended in a round', () => {
  it('is asked of nobody and scored for nobody, also of those who had submitted', async () => {
    const { hoalu, giavien } = round.dossiers;
    for (const { officer, id } of [hoalu, giavien]) await officer.dossiers.registerLevel({ id, level: 1 });
    await hoalu.answer({ 'b-i-1': { a: 1, b: 2 } });
    await hoalu.submit();
    const before = await hoalu.officer.dossiers.submission({ id: hoalu.id });
    const asked = (await giavien.officer.dossiers.mine()).find(({ id }) => id === giavien.id)?.asked ?? 0;

    await round.publisher.rounds.suspend({ id: round.id, criterionId: 'b-i-1', reason });
    const mine = (await giavien.officer.dossiers.mine()).find(({ id }) => id === giavien.id);
    expect(mine?.asked).toBe(asked - 1);
    const { suspended } = await giavien.officer.dossiers.get({ id: giavien.id });
    expect(suspended).toMatchObject([{ criterionId: 'b-i-1', reason }]);
    const after = await hoalu.officer.dossiers.submission({ id: hoalu.id });
    const stateIn = ({ result }: typeof before) => result.criteria.find(({ id }) => id === 'b-i-1')?.state;
    expect([stateIn(before), stateIn(after)]).toEqual(['value', 'notApplicable']);

    await round.publisher.rounds.resume({ id: round.id, criterionId: 'b-i-1' });
    const lifted = await hoalu.officer.dossiers.submission({ id: hoalu.id });
    expect(lifted.result).toEqual(before.result);
  });

  it('changes the level of those who had submitted, in what the province sees and publishes', async () => {
    const { kimson } = round.dossiers;
    await kimson.officer.dossiers.registerLevel({ id: kimson.id, level: 1 });
    const { set } = await kimson.officer.dossiers.get({ id: kimson.id });
    const basic = set.document.criteria.filter(({ id }) => id.startsWith('b-'));
    for (const { id, inputs } of basic) {
      if (id !== 'b-iv-6')
        await kimson.answer({ [id]: inputs.length === 1 ? { value: 1 } : { a: 10, b: 10 } });
    }
    await kimson.submit();
    const levelOf = async () => {
      const { units } = await round.publisher.rounds.progress({ id: round.id });
      return units.find(({ code }) => code === '14638')?.outcome;
    };
    expect(await levelOf()).toMatchObject({ kind: 'levels', level: 0 });
    await round.publisher.rounds.suspend({ id: round.id, criterionId: 'b-iv-6', reason });
    expect(await levelOf()).toMatchObject({ kind: 'levels', level: 1 });
  });

  it.each([
    ['twice', 'b-iv-6', 'conflict'],
    ['that the set does not have', 'nope', 'notFound'],
  ])('is not one %s', async (_title, criterionId, refusal) => {
    expect(await refusalOf(round.publisher.rounds.suspend({ id: round.id, criterionId, reason }))).toBe(
      refusal,
    );
  });

  it('stays as it is once results are public', async () => {
    await round.publisher.rounds.close({ id: round.id });
    await round.publisher.rounds.publishResults({ id: round.id });
    const rows = await round.publisher.results.list();
    expect(rows.map(({ unitCode, level }) => [unitCode, level])).toEqual([
      ['14329', 0],
      ['14464', null],
      ['14638', 1],
    ]);
    const lift = round.publisher.rounds.resume({ id: round.id, criterionId: 'b-iv-6' });
    expect(await refusalOf(lift)).toBe('notAvailable');
  });
});
