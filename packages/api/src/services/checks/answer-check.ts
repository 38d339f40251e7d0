import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding } from '@tieuchi/criteria/findings';
import type { Answer } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { toAnswerSchema } from '@tieuchi/forms/answer-schema';
import { DomainError } from '../../domain-error.ts';
import { type Check, compileCheck, decimalFindings } from './schema-check.ts';

const checks = new WeakMap<Criterion, Check>();

/** Compiled criterion by criterion: all of a large set at once would keep others waiting for a second. */
function checkOf(document: CriteriaSet, criterion: Criterion): Check {
  const known = checks.get(criterion);
  if (known !== undefined) return known;
  const { $id: _, $defs: __, ...schema } = toAnswerSchema({ ...document, criteria: [criterion] });
  const check = compileCheck(schema);
  checks.set(criterion, check);
  return check;
}

/**
 * Refuses (`invalid`, with findings located by path) what is not an answer to this criterion of the set: an unknown
 * criterion or input, a wrong kind, a value out of bounds, too many decimals, a figure that other parts of the dossier give,
 * "not applicable" where it may not be declared. Null, which clears the answer, is always accepted.
 */
export function checkAnswer(document: CriteriaSet, answer: { criterionId: string; value: unknown }): void {
  const { criterionId, value } = answer;
  const criterion = document.criteria.find((candidate) => candidate.id === criterionId);
  if (criterion === undefined) throw new DomainError('notFound');
  if (value === null) return;
  const findings = answerFindings(document, { criterion, value });
  if (findings.length > 0) throw new DomainError('invalid', { findings });
}

/** What is wrong with an answer to a criterion; paths begin with the id of the criterion. */
export function answerFindings(
  document: CriteriaSet,
  { criterion, value }: { criterion: Criterion; value: unknown },
): Finding[] {
  const path = [criterion.id];
  const findings = checkOf(document, criterion)({ [criterion.id]: value });
  if (findings.length > 0 || !isAnswer(value) || value.notApplicable === true) return findings;
  const computed = computedInputs(criterion).filter((id) => (value[id] ?? null) !== null);
  return [
    ...decimalFindings(criterion.inputs, { value, path }),
    ...computed.map((id) => createFinding('answerComputed', { path: [...path, id] })),
  ];
}

/** Inputs that nobody types: profile, registers, other criteria or sets give them. */
function computedInputs({ inputs }: Criterion): string[] {
  return inputs.flatMap(({ id, from }) => {
    switch (from?.kind) {
      case 'profile':
      case 'register':
      case 'criterion':
      case 'outcome':
        return [id];
      default:
        return [];
    }
  });
}

/** Whether a stored value has the shape of an answer to some criterion. */
export function isAnswer(value: unknown): value is Answer {
  return validateResponseFile({ responses: [{ unit: { code: '0', type: 'xa' }, answers: { x: value } }] });
}
