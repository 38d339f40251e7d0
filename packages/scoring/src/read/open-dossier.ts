import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { UnitType } from '@tieuchi/criteria/types';
import type { CompiledSet } from '../model/compiled.ts';
import type { Dossier, OpenUnit } from '../model/dossier.ts';
import type { Result } from '../model/result.ts';
import { assesses } from './assesses.ts';
import { own, textOrNone } from './own.ts';

/** A dossier of which nothing is read yet. */
export function openDossier(compiled: CompiledSet, response: UnitResponse): Dossier {
  return unread(openUnit(compiled, response));
}

/** The dossier of a unit, of which nothing is read yet. */
export function unread({ response, unit, classId, assessed }: OpenUnit): Dossier {
  return {
    response,
    unit,
    classId,
    assessed,
    readings: new Map(),
    standings: new Map(),
    registers: new Map(),
  };
}

/** Who handed in a response. */
export function openUnit({ classes, set }: CompiledSet, response: UnitResponse): OpenUnit {
  const unit = unitOf(response);
  const classId = unit.type === null ? undefined : classes.get(unit.type);
  return { response, unit, classId, assessed: assesses(set, unit.type) };
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
