import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { UnitType } from '@tieuchi/criteria/types';
import type { Standing } from '../judge/standing.ts';
import type { CompiledSet } from '../model/compiled.ts';
import type { Result } from '../model/result.ts';
import { assesses } from './assesses.ts';
import { own, textOrNone } from './own.ts';
import type { Reading } from './read-criterion.ts';
import type { ReadRegister } from './registers/read-register.ts';

/** One dossier on its way through the criteria. What comes from outside may have any shape. */
export interface Dossier {
  readonly response: unknown;
  readonly unit: Result['unit'];
  readonly classId: string | undefined;
  /** The set assesses units of its type: only then it is a peer of others and has a place among them (SPEC P17, A11). */
  readonly assessed: boolean;
  /** Of the criteria read so far, by id. */
  readonly readings: Map<string, Reading>;
  /** How the unit stands on those judged so far, by id. */
  readonly standings: Map<string, Standing>;
  /** Registers read so far, by id. */
  readonly registers: Map<string, ReadRegister>;
}

/** A dossier of which nothing is read yet. */
export function openDossier({ classes, set }: CompiledSet, response: UnitResponse): Dossier {
  const unit = unitOf(response);
  const classId = unit.type === null ? undefined : classes.get(unit.type);
  return {
    response,
    unit,
    classId,
    assessed: assesses(set, unit.type),
    readings: new Map(),
    standings: new Map(),
    registers: new Map(),
  };
}

const UNIT_TYPES: readonly UnitType[] = ['tinh', 'so', 'huyen', 'xa', 'phuong', 'thi-tran', 'dac-khu'];

function unitOf(response: UnitResponse): Result['unit'] {
  const unit = own(response, 'unit');
  const parent = textOrNone(own(unit, 'parent'));
  const name = textOrNone(own(unit, 'name'));
  return {
    code: textOrNone(own(unit, 'code')) ?? '',
    type: UNIT_TYPES.find((type) => type === own(unit, 'type')) ?? null,
    ...(parent !== undefined && { parent }),
    ...(name !== undefined && { name }),
  };
}
