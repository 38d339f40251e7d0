import { expect, it } from 'vitest';
import type { NumberShape } from '../shape.ts';
import { magnitudeWords } from './magnitude-words.ts';

const money = (measureUnit: string): NumberShape => ({ kind: 'money', measureUnit });
const people: NumberShape = { kind: 'count', measureUnit: 'người' };

it.each<[number, NumberShape, string | undefined, string | undefined]>([
  [90_000_000, money('triệu đồng'), '= 90 nghìn tỷ đồng', '= 90 trillion đồng'],
  [90_000_000, money('đồng'), '= 90 triệu đồng', '= 90 million đồng'],
  [90_000_000, money('nghìn đồng'), '= 90 tỷ đồng', '= 90 billion đồng'],
  [90_000_000, money('tỷ đồng'), '= 90 triệu tỷ đồng', '= 90 quadrillion đồng'],
  [1_200, money('triệu đồng'), '= 1,2 tỷ đồng', '= 1,2 billion đồng'],
  [999, money('triệu đồng'), undefined, undefined],
  [1_000, money('tỷ đồng'), '= 1 nghìn tỷ đồng', '= 1 trillion đồng'],
  [123_456_789, money('đồng'), '≈ 123,457 triệu đồng', '≈ 123,457 million đồng'],
  [-2_500_000, money('đồng'), '= -2,5 triệu đồng', '= -2,5 million đồng'],
  [1_200_000, people, '= 1,2 triệu người', '= 1,2 million người'],
  [999_999, people, undefined, undefined],
  [5_000_000, { kind: 'number' }, '= 5 triệu', '= 5 million'],
  [5_000_000, { kind: 'number', measureUnit: '%' }, undefined, undefined],
  [3_500, { kind: 'number', measureUnit: 'nghìn người' }, '= 3,5 triệu người', '= 3,5 million người'],
  [0, money('triệu đồng'), undefined, undefined],
])('%d of %j is “%s”', (value, shape, vietnamese, english) => {
  expect(magnitudeWords(shape, value, 'vi')).toBe(vietnamese);
  expect(magnitudeWords(shape, value, 'en')).toBe(english);
});
