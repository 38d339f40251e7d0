import { parseDocument } from '@tieuchi/criteria/parse';
import { criteriaSetSchema } from '@tieuchi/criteria/schema';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Contestant } from './contest.ts';

/** A document of so many criteria, made of those of a set again and again. */
export function documentOf(set: CriteriaSet, criteria: number): string {
  const many = Array.from({ length: criteria }, (_, index) => {
    const criterion = set.criteria[index % set.criteria.length];
    if (criterion === undefined) throw new Error('a set with criteria');
    return { ...criterion, id: `k${index}`, code: `K.${index + 1}` };
  });
  return JSON.stringify({ ...set, criteria: many }, null, 2);
}

/** Checking a document: strict JSON, schema and rules, against JSON.parse and ajv alone. */
export function documentsContest(text: string): Contestant[] {
  const ajv = new Ajv2020({ allErrors: false, strictRequired: false, discriminator: true });
  addFormats(ajv);
  const validate = ajv.compile(criteriaSetSchema);
  let findings = parseDocument(text).findings.length;
  let valid = false;
  return [
    {
      name: 'JSON.parse and ajv',
      units: 1,
      run: () => {
        valid = validate(JSON.parse(text));
      },
      wrong: () => (valid ? 'valid' : 'not valid'),
    },
    {
      name: 'parse, schema and rules',
      units: 1,
      run: () => {
        findings = parseDocument(text).findings.filter(({ severity }) => severity === 'error').length;
      },
      wrong: () => `${findings} errors`,
    },
  ];
}
