import { randomUUID } from 'node:crypto';
import { addDays, vietnamDay } from '@tieuchi/criteria/vietnam-day';
import type { Caller } from '../caller.ts';
import { callerOf } from './callers.ts';
import type { DemoWorld } from './demo-world.ts';
import { type SaveOf, saveAnswer } from './saves.ts';

/** Communes of Ninh Bình with accounts: a phường and two xã. */
export const communes = { hoalu: '14329', giavien: '14464', kimson: '14638' } as const;

type Commune = keyof typeof communes;

/** A commune in a round. */
export interface DemoDossier {
  readonly id: string;
  readonly officer: Caller;
  readonly leader: Caller;
  /** Answers criteria that have no answer yet. */
  answer(answers: Readonly<Record<string, AnswerWish>>): Promise<void>;
  /** Submits, confirming whatever is missing. */
  submit(): Promise<void>;
}

type AnswerWish = SaveOf<'answer'>['value'];

/** A round in Ninh Bình with the dossiers of its communes. */
export interface DemoRound {
  readonly id: string;
  readonly publisher: Caller;
  readonly dossiers: Readonly<Record<Commune, DemoDossier>>;
}

/** Opens a round over the three communes. */
export async function openDemoRound(
  world: DemoWorld,
  wish: { digest: string; rowsAsked?: string[]; referenceDate?: string },
): Promise<DemoRound> {
  const publisher = await callerOf(world, 'congbo.ninhbinh');
  const day = (days: number) => addDays(vietnamDay(world.clock.now), days);
  const { id } = await publisher.rounds.open({
    name: 'Đợt thử',
    year: 2026,
    referenceDate: day(0),
    deadline: day(30),
    unitIds: Object.values(communes).map((code) => world.unitId(code)),
    ...wish,
  });
  const dossierOf = async (commune: Commune) => {
    const officer = await callerOf(world, `canbo.${commune}`);
    const leader = await callerOf(world, `lanhdao.${commune}`);
    const own = (await officer.dossiers.mine()).find(({ roundId }) => roundId === id);
    if (own === undefined) throw new Error(`no dossier of ${commune}`);
    return toDossier(own.id, { officer, leader });
  };
  const dossiers = {
    hoalu: await dossierOf('hoalu'),
    giavien: await dossierOf('giavien'),
    kimson: await dossierOf('kimson'),
  };
  return { id, publisher, dossiers };
}

function toDossier(id: string, callers: { officer: Caller; leader: Caller }): DemoDossier {
  const { officer, leader } = callers;
  return {
    id,
    officer,
    leader,
    async answer(answers) {
      for (const [criterionId, value] of Object.entries(answers))
        await saveAnswer(officer, { id, criterionId, revision: 0, value });
    },
    async submit() {
      const { set } = await officer.dossiers.get({ id });
      const confirmedMissing = set.document.criteria.map((criterion) => criterion.id);
      await leader.dossiers.submit({ id, key: randomUUID(), confirmedMissing });
    },
  };
}
