import type { Part, PartKind, PartOf } from '@tieuchi/criteria/part';
import type { Caller } from '../caller.ts';

type PartSave = Parameters<Caller['dossiers']['savePart']>[0];
type Saved = Awaited<ReturnType<Caller['dossiers']['savePart']>>;

/** What a save of a part of this kind is given, with the ids of the part beside the rest. */
export type SaveOf<Kind extends PartKind> = Omit<PartSave, 'part'> & Omit<PartOf<Kind>, 'kind'>;

/** Saves the answer to a criterion. */
export function saveAnswer(by: Caller, { criterionId, ...save }: SaveOf<'answer'>): Promise<Saved> {
  return savePart(by, { kind: 'answer', criterionId }, save);
}

/** Saves the profile of the unit. */
export function saveProfile(by: Caller, save: SaveOf<'profile'>): Promise<Saved> {
  return savePart(by, { kind: 'profile' }, save);
}

/** Saves the totals of a register. */
export function saveTotals(by: Caller, { registerId, ...save }: SaveOf<'totals'>): Promise<Saved> {
  return savePart(by, { kind: 'totals', registerId }, save);
}

/** Saves a row of a register. */
export function saveRow(by: Caller, { registerId, rowId, ...save }: SaveOf<'row'>): Promise<Saved> {
  return savePart(by, { kind: 'row', registerId, rowId }, save);
}

function savePart(by: Caller, part: Part, save: Omit<PartSave, 'part'>): Promise<Saved> {
  return by.dossiers.savePart({ ...save, part });
}
