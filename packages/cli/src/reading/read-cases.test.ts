import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenFile } from '../broken-file.ts';
import { readCases } from './read-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieuchi-cases-'));
const response = { unit: { code: 'U', type: 'xa' }, answers: { 'i-1': { value: 1 } } };
const sound = { id: 'X', title: 'T', response, expect: { level: 1 } };

function problems(value: unknown): string[] {
  writeFileSync(join(folder, 'own.json'), JSON.stringify(value, null, 1));
  try {
    readCases('own.json', folder);
    return [];
  } catch (error) {
    if (error instanceof BrokenFile)
      return error.findings.map(({ code, path, line }) => `${code} ${path.join('/')} ${line}`);
    throw error;
  }
}

describe('A file of cases', () => {
  it.each<[string, unknown, string[]]>([
    ['sound', { cases: [sound, { ...sound, peers: [response] }] }, []],
    ['a list', [sound], ['schemaShape  1']],
    ['no cases', { title: 'T' }, ['schemaRequired  1']],
    ['cases that are no list', { cases: sound }, ['schemaShape cases 2']],
    [
      'a case without a title',
      { cases: [sound, { ...sound, title: undefined }] },
      ['schemaRequired cases/1 21'],
    ],
    ['a title that is a number', { cases: [{ ...sound, title: 5 }] }, ['schemaShape cases/0/title 5']],
    [
      'an answer without its input',
      { cases: [{ ...sound, response: { ...response, answers: { 'i-1': 5 } } }] },
      ['schemaShape cases/0/response/answers/i-1 12'],
    ],
    [
      'a unit of no type',
      { cases: [{ ...sound, response: { ...response, unit: { code: 'U', type: 'thon' } } }] },
      ['schemaAllowed cases/0/response/unit/type 9'],
    ],
    ['peers that are no list', { cases: [{ ...sound, peers: 1 }] }, ['schemaShape cases/0/peers 20']],
  ])('%s', (_, value, said) => {
    expect(problems(value)).toEqual(said);
  });

  it('says what belongs where', () => {
    writeFileSync(
      join(folder, 'bare.json'),
      JSON.stringify({ cases: [{ ...sound, response: { ...response, answers: { 'i-1': 5 } } }] }),
    );
    expect(() => readCases('bare.json', folder)).toThrow(
      expect.objectContaining({
        findings: [
          expect.objectContaining({ message: expect.stringContaining('viết {"value": 5}, không phải 5') }),
        ],
      }),
    );
  });

  it('has the shape that docs/writing-criteria.md shows', () => {
    const doc = readFileSync(new URL('../../../../docs/writing-criteria.md', import.meta.url), 'utf8');
    const shown = /^```json file\n(.*?)^```$/ms.exec(doc)?.[1] ?? '';
    expect(problems(JSON.parse(shown))).toEqual([]);
  });
});
