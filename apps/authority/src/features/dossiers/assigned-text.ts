import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { Criterion } from '@tieuchi/criteria/types';
import type { CriterionResult } from '@tieuchi/scoring/result';
import type { AppText } from '../../i18n/use-text.ts';
import { describeAnswerValue } from './describe-value.ts';

/** "Chỉ tiêu được giao: 85%", or that none was where one should be; undefined for a criterion without such a target. */
export function assignedText(
  t: AppText,
  about: { criterion: Criterion; response: UnitResponse; result: CriterionResult | undefined },
): string | undefined {
  const { criterion, response, result } = about;
  const given = response.targets?.[criterion.id];
  if (given !== undefined) {
    const { id, name, measureUnit, inputs } = criterion;
    const [only, ...more] = inputs;
    const input =
      measureUnit === undefined
        ? more.length === 0
          ? only
          : undefined
        : { id, kind: 'number' as const, name, measureUnit };
    const words = { yes: t('answer.yes'), no: t('answer.no') };
    return t('dossier.assigned', { target: describeAnswerValue(given, input, words) });
  }
  const open = result?.explanation.targets.some(
    ({ target }) => typeof target === 'object' && target !== null && 'assigned' in target,
  );
  return open === true ? t('dossier.notAssigned') : undefined;
}
