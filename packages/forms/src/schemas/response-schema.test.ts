import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { pointsSet } from '../../test/points-set.ts';
import { toAnswerSchema } from './answer-schema.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const schema = toAnswerSchema(pointsSet);
ajv.addSchema(schema);
const validate = ajv.compile({ $ref: `${schema.$id}#/$defs/response` });

const unit = { code: '00001', type: 'xa' };
const rows = (...list: unknown[]) => ({ unit, answers: {}, registers: { 'mau-1': list } });
const totals = (content: unknown) => ({ unit, answers: {}, registers: { 'mau-1': { totals: content } } });
const profile = (content: unknown) => ({ unit, answers: {}, profile: content });

describe('responses that the schema accepts', () => {
  it.each([
    ['a unit without answers', { unit, answers: {} }],
    ['answers', { unit, answers: { known: { value: 'x' } } }],
    ['a profile', profile({ officials: 12, zone: 'o1' })],
    ['a profile with a gap', profile({ officials: null })],
    ['rows', rows({ fullName: 'An', computer: true, days: 3, joined: '2026-01-31' }, { fullName: 'Bình' })],
    ['no rows', rows()],
    ['totals', totals({ withComputer: 3, spent: -1.5 })],
    ['an outcome under another set', { unit, answers: {}, outcomes: { 'mau/khac': { points: 3.5 } } }],
  ])('%s', (_title, response) => {
    validate(response);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('responses that the schema refuses', () => {
  it.each([
    ['a type of unit that the set does not assess', { unit: { code: '1', type: 'tinh' }, answers: {} }],
    ['an unknown field of the profile', profile({ other: 1 })],
    ['a fraction of a person', profile({ officials: 1.5 })],
    ['a row without what it requires', rows({ computer: true })],
    ['a row with a blank for what it requires', rows({ fullName: '' })],
    ['a row with null for what it requires', rows({ fullName: null })],
    ['an unknown column', rows({ fullName: 'An', other: 1 })],
    ['a text for a number', rows({ fullName: 'An', days: '3' })],
    ['a total that counts a fraction', totals({ withComputer: 1.5 })],
    ['a total that is null', totals({ spent: null })],
    ['an unknown total', totals({ other: 1 })],
    ['rows and totals at once', { unit, answers: {}, registers: { 'mau-1': { rows: [], totals: {} } } }],
    ['an unknown register', { unit, answers: {}, registers: { other: [] } }],
    ['a level of a set with points', { unit, answers: {}, registeredLevel: 1 }],
    ['an unknown criterion', { unit, answers: { other: {} } }],
  ])('%s', (_title, response) => {
    expect(validate(response)).toBe(false);
  });
});
