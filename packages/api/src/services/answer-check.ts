import type { LocatedFinding } from '@tieuchi/criteria/findings';
import type { Answer } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { checkDecimals, toAnswerSchema } from '@tieuchi/forms/answer-schema';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DomainError } from '../domain-error.ts';

const validators = new WeakMap<CriteriaSet, ValidateFunction>();

/** Compiling the schema of a set takes milliseconds, checking an answer microseconds: compile once per document. */
function validatorOf(document: CriteriaSet): ValidateFunction {
  const known = validators.get(document);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv);
  const validate = ajv.compile(toAnswerSchema(document));
  validators.set(document, validate);
  return validate;
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
  const validate = validatorOf(document);
  const findings = validate({ [criterionId]: value }) ? [] : (validate.errors ?? []).map(toFinding);
  if (JSON.stringify(value).includes('\\u0000')) findings.push(finding('answer.nul', [criterionId], {}));
  if (findings.length === 0 && isAnswer(value) && value.notApplicable !== true) {
    for (const input of criterion.inputs) {
      if (!('decimals' in input) || input.decimals === undefined) continue;
      const given = value[input.id];
      if (typeof given === 'number' && !checkDecimals(given, input.decimals)) {
        findings.push(finding('answer.decimals', [criterionId, input.id], { decimals: input.decimals }));
      }
    }
  }
  if (findings.length > 0) throw new DomainError('invalid', { findings });
}

/** Whether a stored value has the shape of an answer to some criterion. */
export function isAnswer(value: unknown): value is Answer {
  return validateResponseFile({ responses: [{ unit: { code: '0', type: 'xa' }, answers: { x: value } }] });
}

function finding(code: string, path: string[], params: Record<string, string | number>): LocatedFinding {
  return { code, severity: 'error', path, params, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function toFinding(error: ErrorObject): LocatedFinding {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const params = Object.fromEntries(
    Object.entries(error.params).flatMap(([key, inner]): [string, string | number][] =>
      typeof inner === 'string' || typeof inner === 'number' ? [[key, inner]] : [],
    ),
  );
  return finding(`answer.${error.keyword}`, path, params);
}
