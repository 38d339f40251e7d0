import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import type { Part } from '@tieuchi/criteria/part';
import { forgetFacts, markAnswered } from '@tieuchi/db/queries/dossiers/facts';
import { decideCriterion } from '@tieuchi/scoring/decide';
import { criteriaAlone } from '@tieuchi/scoring/dependence';
import { SCORER_VERSION as scorer } from '@tieuchi/scoring/version';
import type { ServiceContext } from '../../../context.ts';
import { isAnswer } from '../../checks/answer-check.ts';
import { toUnitType } from '../../places/unit-type.ts';
import type { PartPlace } from './part-service.ts';

/**
 * After a part of a dossier has changed, in the same transaction: which criteria are answered follows at once where nothing else hangs
 * on the part, else it is worked out when somebody asks.
 */
export async function followPart(
  { actor }: Pick<ServiceContext, 'actor'>,
  { tx, row, document }: PartPlace,
  { part, value }: { part: Part; value: unknown },
): Promise<void> {
  const dossierId = row.id;
  if (part.kind !== 'answer' || !criteriaAlone(document).has(part.criterionId))
    return forgetFacts(tx, actor, { dossierId });
  const { criterionId } = part;
  const response = assembleResponse({
    unit: { code: row.unitCode, type: toUnitType(row.unitType), name: row.unitName, parentCode: null },
    registeredLevel: null,
    answers: isAnswer(value) ? { [criterionId]: { value } } : {},
    profile: null,
    registers: {},
    assigned: {},
    supplied: {},
    outcomes: {},
  });
  const complete = decideCriterion(document, response, criterionId) !== 'missing';
  return markAnswered(tx, actor, { dossierId, criterionId, complete, scorer });
}
