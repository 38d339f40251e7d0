import type { Layout } from './json-layout.ts';
import { writeJson } from './write-json.ts';

/** Numbers from 0 to below 1, the same ones for a seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneLine: Layout = { kind: 'line', comma: ' ', colon: ' ', pad: ' ' };
const minified: Layout = { kind: 'line', comma: '', colon: '', pad: '' };

/** One value in the ways that people and programs write JSON; comments, odd blanks and commas behind last members by a seed. */
export function writtenForms(value: unknown, seed: number): { form: string; text: string }[] {
  const pretty = JSON.stringify(value, null, 2);
  return [
    { form: 'pretty', text: `${pretty}\n` },
    { form: 'pretty with tabs and CRLF', text: JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n') },
    { form: 'one line', text: writeJson(value, oneLine) },
    { form: 'minified', text: writeJson(value, minified) },
    { form: 'comments and odd blanks', text: oddly(value, { next: seededNumbers(seed), commas: false }) },
    {
      form: 'the same with last commas',
      text: oddly(value, { next: seededNumbers(seed + 1), commas: true }),
    },
  ];
}

const fillings = [
  '',
  '',
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n  ',
  '\r\n\t',
  ' /* a, ] */ ',
  '/* b\n } */',
  ' // c ]\n',
  '\n// "d,\n  ',
];

function oddly(value: unknown, odd: { next: () => number; commas: boolean }): string {
  const blank = (): string => fillings[Math.floor(odd.next() * fillings.length)] ?? '';
  const joined = (parts: readonly string[]): string =>
    parts.map((part) => `${blank()}${part}${blank()}`).join(',') +
    (odd.commas && parts.length > 0 && odd.next() < 0.5 ? `,${blank()}` : '');
  if (Array.isArray(value))
    return `[${joined(value.map((item) => oddly(item, odd)))}${value.length === 0 ? blank() : ''}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value);
  const parts = members.map(
    ([key, member]) => `${JSON.stringify(key)}${blank()}:${blank()}${oddly(member, odd)}`,
  );
  return `{${joined(parts)}${members.length === 0 ? blank() : ''}}`;
}
