import { registerTotals } from '@tieuchi/scoring/register-totals';
import type { OpenDossier } from '../dossiers/dossier-context.tsx';

/** The figures in the foot of a register under the present answers, by id; null where they cannot be told. */
export function totalsOf(
  { assessment, response }: Pick<OpenDossier, 'assessment' | 'response'>,
  registerId: string,
): Readonly<Record<string, number | null>> {
  const register = assessment.set.document.registers?.find(({ id }) => id === registerId);
  if (register === undefined) return {};
  return registerTotals(register, response.registers?.[registerId], response.profile);
}
