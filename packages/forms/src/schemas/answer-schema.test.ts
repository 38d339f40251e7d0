import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { sampleSet } from '../../test/sample-set.ts';
import { toAnswerSchema } from './answer-schema.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(toAnswerSchema(sampleSet));

const everything = (input: string, value: unknown) => ({ everything: { [input]: value } });

describe('answers that the schema accepts', () => {
  it.each([
    ['nothing at all', {}],
    ['a criterion without a value', { ratio: {} }],
    ['two counts', { ratio: { a: 57, b: 95 } }],
    ['the largest count', { ratio: { a: 1e15 } }],
    ['a value not yet answered', { ratio: { a: null } }],
    ['not applicable with a reason', { 'yes-no': { notApplicable: true, reason: 'Không có' } }],
    ['a value where not applicable was possible', { 'yes-no': { value: false } }],
    ['a percentage above 100', everything('percent', 105.25)],
    ['a negative number inside its limits', everything('number', -5)],
    ['an option', everything('choice', 'o2')],
    ['no option', everything('choice', null)],
    ['no tick', everything('ticks', [])],
    ['ticks', everything('ticks', ['o1', 'o2'])],
    ['an exclusive tick alone', everything('ticks', ['none'])],
    ['a text of 5000 characters', everything('text', 'ă'.repeat(5000))],
    ['a date', everything('date', '2026-02-28')],
    ['some periods', everything('quarters', { 1: true, 3: null })],
    ['what an agency supplies', everything('supplied', 99.99)],
  ])('%s', (_title, answers) => {
    validate(answers);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('answers that the schema refuses', () => {
  it.each([
    ['an unknown criterion', { other: {} }],
    ['an unknown input', { ratio: { c: 1 } }],
    ['a fraction for a count', { ratio: { a: 1.5 } }],
    ['a negative count', { ratio: { a: -1 } }],
    ['a count beyond 10^15', { ratio: { a: 1e15 + 1 } }],
    ['a text for a count', { ratio: { a: '57' } }],
    ['not applicable where not allowed', { ratio: { notApplicable: true, reason: 'x' } }],
    ['not applicable without a reason', { 'yes-no': { notApplicable: true } }],
    ['not applicable with an empty reason', { 'yes-no': { notApplicable: true, reason: '' } }],
    ['not applicable beside a value', { 'yes-no': { notApplicable: true, reason: 'x', value: true } }],
    ['notApplicable: false', { 'yes-no': { notApplicable: false, reason: 'x' } }],
    ['a number for yes or no', { 'yes-no': { value: 1 } }],
    ['a negative percentage', everything('percent', -0.01)],
    ['an absurd percentage', everything('percent', 100_001)],
    ['a number beyond its limits', everything('number', 5.01)],
    ['an unknown option', everything('choice', 'o3')],
    ['an unknown tick', everything('ticks', ['o9'])],
    ['the same tick twice', everything('ticks', ['o1', 'o1'])],
    ['an exclusive tick with another', everything('ticks', ['none', 'o1'])],
    ['a text of 5001 characters', everything('text', 'a'.repeat(5001))],
    ['a date that does not exist', everything('date', '2026-02-30')],
    ['a fifth quarter', everything('quarters', { 5: true })],
    ['a bare value for a periodic input', everything('quarters', true)],
    ['a criterion that is null', { ratio: null }],
    ['an array of answers', []],
  ])('%s', (_title, answers) => {
    expect(validate(answers)).toBe(false);
  });
});

describe('the schema documents itself', () => {
  const schema = toAnswerSchema(sampleSet);

  it('names the set and its version', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:tieuchi:answers:mau/xa@1.2',
    });
  });

  it('titles criteria and inputs, explains options and marks what is computed', () => {
    expect(schema).toMatchObject({
      properties: {
        ratio: {
          title: 'A.1.1 — Tỷ lệ cán bộ',
          properties: {
            a: { title: 'Số cán bộ có máy tính', description: 'Đơn vị tính: người.' },
            b: { readOnly: true },
          },
        },
        everything: { properties: { choice: { description: 'o1: Trực tuyến\no2: Trực tiếp' } } },
      },
    });
  });
});
