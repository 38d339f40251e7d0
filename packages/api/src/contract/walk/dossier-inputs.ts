import { randomUUID } from 'node:crypto';
import type { Part, PartKind } from '@tieuchi/criteria/part';
import { one, type Subject, type WalkCase, type WalkInputs } from './walk-case.ts';
import type { Holdings } from './walk-world.ts';

/** A digest that no published version has. */
export const digestOfNothing = `sha256-${'0123456789abcdef'.repeat(4)}`;

/** Dossiers of Ninh Bình. */
interface Dossiers {
  readonly dossier: Subject;
  readonly submitted: Subject;
  /** Of a set with a profile and registers. */
  readonly listed: Subject;
}

interface SaveCase extends Omit<WalkCase, 'input'> {
  readonly input: (
    id: string,
    own: Holdings,
  ) => { id: string; part: Part; revision: number; value: Record<string, unknown> };
}

/** How every kind of part is saved. */
function saves({ dossier, submitted, listed }: Dossiers): Readonly<Record<PartKind, readonly SaveCase[]>> {
  const answer = (id: string, criterionId: string) => ({
    id,
    part: { kind: 'answer', criterionId } as const,
    revision: 0,
    value: { a: 1, b: 2 },
  });
  return {
    answer: [
      { about: 'dossier', subject: dossier, input: (id) => answer(id, 'i-6') },
      {
        about: 'submitted dossier',
        subject: { ...submitted, reach: ['canbo.kimson', 'lanhdao.kimson'] },
        input: (id) => answer(id, 'i-6'),
      },
      {
        about: 'own dossier, criterion of another set',
        subject: { real: 'iv-4', random: 'iv-99', reach: [] },
        input: (criterionId, own) => answer(own.dossier, criterionId),
        callers: ['canbo.hoalu', 'canbo.thoxuan'],
      },
    ],
    profile: [
      {
        about: 'dossier',
        subject: listed,
        input: (id) => ({ id, part: { kind: 'profile' }, revision: 1, value: { adults: 10 } }),
      },
    ],
    totals: [
      {
        about: 'dossier',
        subject: listed,
        input: (id) => ({
          id,
          part: { kind: 'totals', registerId: 'mau-2-5' },
          revision: 0,
          value: { listed: 3 },
        }),
      },
      {
        about: 'own dossier, register of another set',
        subject: { real: 'mau-9-9', random: 'mau-9-8', reach: [] },
        input: (registerId, own) => ({
          id: own.listed,
          part: { kind: 'totals', registerId },
          revision: 0,
          value: {},
        }),
        callers: ['canbo.hoalu', 'canbo.thoxuan'],
      },
    ],
    row: [
      {
        about: 'dossier',
        subject: listed,
        input: (id) => ({
          id,
          part: { kind: 'row', registerId: 'mau-3-3', rowId: randomUUID() },
          revision: 0,
          value: { fullName: 'Nguyễn Văn A' },
        }),
      },
    ],
  };
}

/** Inputs for what is asked of dossiers, by name of the procedure. */
export function dossierInputs(dossiers: Dossiers): Record<string, WalkInputs> {
  return {
    ...sameInputs(dossiers),
    savePart: {
      cases: Object.entries(saves(dossiers)).flatMap(([kind, cases]) =>
        cases.map((one) => ({ ...one, about: `${kind} of ${one.about}` })),
      ),
    },
  };
}

/** The same under the names of earlier builds: a save for each kind of part. */
export function formerInputs(dossiers: Dossiers): Record<string, WalkInputs> {
  const { answer, profile, totals, row } = saves(dossiers);
  return {
    ...sameInputs(dossiers),
    saveAnswer: formerSave(answer),
    saveProfile: formerSave(profile),
    saveRegisterTotals: formerSave(totals),
    saveRegisterRow: formerSave(row),
  };
}

function formerSave(cases: readonly SaveCase[]): WalkInputs {
  return {
    cases: cases.map(({ input, ...rest }) => ({
      ...rest,
      input(id, own) {
        const { part, ...save } = input(id, own);
        const { kind: _, ...ids } = part;
        return { ...save, ...ids };
      },
    })),
  };
}

function sameInputs({ dossier, submitted }: Dossiers): Record<string, WalkInputs> {
  return {
    mine: {},
    get: one('dossier', dossier, (id) => ({ id })),
    registerLevel: one('dossier', dossier, (id) => ({ id, level: 2 })),
    submit: one('dossier', dossier, (id) => ({ id, key: randomUUID(), confirmedMissing: [] })),
    correct: one('submitted dossier', { ...submitted, reach: ['congbo.ninhbinh'] }, (id) => ({
      id,
      digest: digestOfNothing,
      reason: 'Thử',
    })),
    submission: {
      cases: [
        { about: 'submitted dossier', subject: submitted, input: (id) => ({ id }) },
        { about: 'dossier before submission', subject: { ...dossier, reach: [] }, input: (id) => ({ id }) },
      ],
    },
  };
}
