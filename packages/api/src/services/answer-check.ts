import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Answer } from '@tieuchi/criteria/responses';
import { schemaFindings } from '@tieuchi/criteria/schema-findings';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { checkDecimals, toAnswerSchema } from '@tieuchi/forms/answer-schema';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DomainError } from '../domain-error.ts';

interface Checker {
  readonly schema: ReturnType<typeof toAnswerSchema>;
  readonly validate: ValidateFunction;
}

const checkers = new WeakMap<CriteriaSet, Checker>();

/** Compiling the schema of a set takes milliseconds, checking an answer microseconds: compile once per document. */
function validatorOf(document: CriteriaSet): Checker {
  const known = checkers.get(document);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv);
  const schema = toAnswerSchema(document);
  const checker = { schema, validate: ajv.compile(schema) };
  checkers.set(document, checker);
  return checker;
}

/**
 * Refuses (`invalid`, with findings located by path) what is not an answer to this criterion of the set: an unknown
 * criterion or input, a wrong kind, a value out of bounds, too many decimals, "not applicable" where it may not be
 * declared. Null, which clears the answer, is always accepted.
 */
export function checkAnswer(document: CriteriaSet, answer: { criterionId: string; value: unknown }): void {
  const { criterionId, value } = answer;
  const criterion = document.criteria.find((candidate) => candidate.id === criterionId);
  if (criterion === undefined) throw new DomainError('notFound');
  if (value === null) return;
  const { schema, validate } = validatorOf(document);
  const answers = { [criterionId]: value };
  const findings = validate(answers)
    ? []
    : schemaFindings(validate.errors ?? [], { document: answers, schema });
  if (JSON.stringify(value).includes('\\u0000'))
    findings.push(createFinding('answerControlCharacter', { path: [criterionId] }));
  if (findings.length === 0 && isAnswer(value) && value.notApplicable !== true) {
    for (const input of criterion.inputs) {
      if (!('decimals' in input) || input.decimals === undefined) continue;
      const given = value[input.id];
      if (typeof given === 'number' && !checkDecimals(given, input.decimals)) {
        const { decimals } = input;
        findings.push(
          createFinding('answerDecimals', { path: [criterionId, input.id], params: { decimals } }),
        );
      }
    }
  }
  if (findings.length > 0) throw new DomainError('invalid', { findings });
}

/** Whether a stored value has the shape of an answer to some criterion. */
export function isAnswer(value: unknown): value is Answer {
  return validateResponseFile({ responses: [{ unit: { code: '0', type: 'xa' }, answers: { x: value } }] });
}
