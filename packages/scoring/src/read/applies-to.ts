import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { OpenUnit } from '../model/dossier.ts';
import { own } from './own.ts';
import { readValue } from './read-value.ts';

/** By class and by a condition over the profile; a condition that cannot be told leaves the criterion in (SPEC S3). */
export function appliesTo(
  { profile: fields }: CompiledSet,
  compiled: CompiledCriterion,
  dossier: OpenUnit,
): boolean {
  const { criterion, appliesWhen } = compiled;
  const { classId, response } = dossier;
  const classes = criterion.appliesTo?.unitClasses;
  if (classes !== undefined && (classId === undefined || !classes.includes(classId))) return false;
  if (appliesWhen === undefined) return true;
  const profile = own(response, 'profile');
  const holds = evaluate(appliesWhen, (name): Value => {
    const input = fields.get(name);
    return input === undefined ? { kind: 'missing' } : readValue(input, own(profile, name)).value;
  });
  return holds.kind !== 'boolean' || holds.value;
}
