import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criterion, levelsSet, levelsSetOf } from '../check/sample-documents.ts';
import type { LocatedFinding } from '../findings/finding.ts';
import { messageOf } from '../findings/messages.ts';
import { parseDocument } from './parse-document.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, fixtures), 'utf8');
const shown = ({ code, line, column, endLine, endColumn }: LocatedFinding) =>
  `${code} ${line}:${column}-${endLine}:${endColumn}`;
const said = (text: string) => parseDocument(text).findings.map(shown);
const valid = JSON.stringify(levelsSet());

describe('the samples of the sources', () => {
  it.each(readdirSync(fixtures))('%s fits the schema and has no error', (file) => {
    const { document, findings } = parseDocument(read(file));
    expect(document?.id).toBeDefined();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('have only the warnings that they deserve', () => {
    const warnings = readdirSync(fixtures).flatMap((file) =>
      parseDocument(read(file))
        .findings.filter(({ severity }) => severity === 'warning')
        .map(({ code, params }) => `${file} ${code} ${params.criterion ?? params.group}`),
    );
    expect(warnings).toEqual(['thanh-hoa.json groupEmpty 2', 'xuan-lac.json stepJump 8.9']);
  });

  it('are checked against their base', () => {
    const base = parseDocument(read('vn-commune.json')).document;
    if (base === undefined) throw new Error('no base');
    const { findings } = parseDocument(read('derived-province.json'), { base });
    expect(findings.map(({ code }) => code)).toEqual(['decisionMissing']);
  });
});

describe('texts that are no JSON', () => {
  it.each([
    ['nothing', '', ['jsonEmpty 1:1-1:1']],
    ['spaces', ' \n ', ['jsonEmpty 1:1-1:1']],
    ['a comment', '{\n  // why\n}', ['jsonComment 2:3-2:9']],
    ['two comments', '/* a */ {} // b', ['jsonComment 1:1-1:8', 'jsonComment 1:12-1:16']],
    [
      'trailing commas',
      '{\n "a": [1, 2,],\n}',
      ['jsonTrailingComma 2:12-2:13', 'jsonTrailingComma 2:14-2:15'],
    ],
    ['a word', '{ "a": yes }', ['jsonSyntax 1:8-1:11']],
    ['a missing colon', '{ "a" 1 }', ['jsonSyntax 1:7-1:8']],
    ['a missing comma', '{ "a": 1 "b": 2 }', ['jsonSyntax 1:10-1:13']],
    ['a missing bracket', '{ "a": [1', ['jsonSyntax 1:10-1:10']],
    ['more after the end', '{} {}', ['jsonSyntax 1:4-1:5']],
    ['a text that is not closed', '{ "a": "x\n }', ['jsonSyntax 1:8-1:10']],
    ['a wrong escape', '{ "a": "\\x" }', ['jsonSyntax 1:8-1:12']],
    ['a tab in a text', '{ "a": "\t" }', ['jsonSyntax 1:8-1:11']],
    ['single quotes', "{ 'a': 1 }", ['jsonSyntax 1:3-1:6']],
    ['NaN', '[NaN]', ['jsonSyntax 1:2-1:5']],
    ['a leading zero', '[01]', ['jsonSyntax 1:3-1:4']],
  ])('%s', (_, text, expected) => {
    expect(parseDocument(text).document).toBeUndefined();
    expect(said(text)).toEqual(expected);
  });
});

describe('limits', () => {
  it.each([
    ['2 MB of letters', `"${'a'.repeat(2 * 1024 * 1024)}"`, 'documentTooLarge'],
    ['2 MB of bytes in fewer letters', `"${'ệ'.repeat(700_000)}"`, 'documentTooLarge'],
    ['10,000 brackets', '['.repeat(10_000), 'documentTooDeep'],
    ['a million brackets', '[{"a":'.repeat(300_000), 'documentTooDeep'],
    ['brackets in a text', `{"a":"${'['.repeat(10_000)}"}`, 'schemaRequired'],
    ['a million values', `[${'0,'.repeat(900_000)}0]`, 'documentTooManyValues'],
  ])('%s: %s', (_, text, code) => {
    const { document, findings } = parseDocument(text);
    expect(document).toBeUndefined();
    expect(findings[0]?.code).toBe(code);
  });

  it('lists a thousand findings and counts the rest', () => {
    const text = JSON.stringify({ ...levelsSet(), criteria: Array.from({ length: 2000 }, () => 0) });
    const { findings } = parseDocument(text);
    expect(findings).toHaveLength(1001);
    expect(findings[0]).toMatchObject({ code: 'tooManyFindings', params: { count: 1001 } });
  });
});

describe('values that a document cannot hold', () => {
  const named = (json: string) => valid.replace('"Bộ tiêu chí mẫu"', json);
  const targets = (json: string) =>
    JSON.stringify(levelsSetOf({ rule: { kind: 'levels', targets: [null, null, 7] } })).replace(
      '7]',
      `${json}]`,
    );

  it.each([
    ['a repeated property', valid.replace('"name":', '"id":"vn/x","name":'), ['jsonDuplicateKey']],
    [
      'a repeated property deep down',
      valid.replace('"kind":"count"', '"kind":"count","kind":"count"'),
      ['jsonDuplicateKey'],
    ],
    [
      'a repeated __proto__',
      valid.replace('"name":', '"__proto__":1,"__proto__":2,"name":'),
      ['schemaUnknownProperty', 'jsonDuplicateKey'],
    ],
    ['NUL', named('"a\\u0000b"'), ['textNul']],
    ['half a pair', named('"a\\ud800b"'), ['textLoneSurrogate']],
    ['a whole pair', named('"\\ud83d\\ude00"'), []],
    ['a direction override', named('"a\\u202eb"'), ['textHiddenCharacter']],
    ['the same, unescaped', named('"a\u202eb"'), ['textHiddenCharacter']],
    ['a byte order mark inside', named('"a\ufeffb"'), ['textHiddenCharacter']],
    ['another control character', named('"a\\u0007b"'), ['textHiddenCharacter']],
    ['line ends and tabs', named('"a\\n\\t\\r\\nb"'), []],
    ['Vietnamese and emoji with joiners', named('"Đặng Ngọc 👨‍👩‍👧"'), []],
    ['sixteen digits', targets('0.1234567890123456'), []],
    ['a number that a double changes', targets('0.12345678901234567890'), ['numberInexact']],
    ['a whole number that a double changes', targets('9007199254740993'), ['numberInexact']],
    ['a whole number that it does not', targets('9007199254740992'), []],
    ['too many digits', targets(`0.${'1'.repeat(70)}`), ['numberTooLong']],
    ['an endless number', targets('1e999'), ['numberTooLong']],
    ['a huge exponent', targets('1e99999999'), ['numberTooLong']],
    ['a small exponent', targets('2.5e1'), []],
  ])('%s', (_, text, expected) => {
    expect(
      parseDocument(text)
        .findings.map(({ code }) => code)
        .filter((code) => code !== 'targetDropped' && code !== 'levelUnreachable'),
    ).toEqual(expected);
  });

  it('takes a byte order mark in front as the habit of an editor', () => {
    expect(parseDocument(`\ufeff${valid}`).findings).toEqual([]);
    expect(said('\ufeff{ "a" 1 }')).toEqual(['jsonSyntax 1:8-1:9']);
  });
});

describe('places', () => {
  const text = (measure: string) => `{
  "id": "vn/x", "version": "1.0", "name": "X",
  "decision": { "number": "1", "date": "2025-01-01", "issuer": "B" },
  "outcome": { "kind": "levels", "levels": [{ "id": "l", "name": "L" }] },
  "groups": [{ "id": "g", "code": "I", "name": "G" }],
  "criteria": [{
    "id": "a", "code": "A", "group": "h", "name": "A", "colour": 1,
    "inputs": [{ "id": "value", "kind": "count", "name": "V" }],
    "measure": "${measure}"
  }]
}`;

  it('are the name of an unknown property, and nothing else runs before the schema fits', () => {
    expect(said(text('value'))).toEqual(['schemaUnknownProperty 7:56-7:64']);
  });

  it('are the value, and the part of a formula', () => {
    const sound = text('1 + valu * 2').replace(', "colour": 1', '');
    expect(said(sound)).toEqual([
      'groupEmpty 5:14-5:53',
      'unknownReference 7:38-7:41',
      'formulaUnknownName 9:21-9:25',
    ]);
  });

  it('count the escapes of a formula', () => {
    const sound = text('value ==\\t\\u0027ô\\u0027 + ê').replace(', "colour": 1', '').replace('"h"', '"g"');
    expect(said(sound)).toEqual(['formulaType 9:27-9:40', 'formulaUnknownName 9:43-9:44']);
  });

  it('are the opening bracket of what goes on over several lines', () => {
    const sound = text('value').replace(', "colour": 1', '').replace('"group": "h", ', '');
    expect(said(sound)).toEqual(['schemaRequired 6:16-6:17']);
  });

  it('count \\r\\n once', () => {
    expect(said('{\r\n "a": 1,\r\n "b"\r\n}')).toEqual(['jsonSyntax 4:1-4:2']);
  });

  it('are given in order', () => {
    const criteria = [criterion({ group: 'x', measure: 'y' }), criterion({ id: 'b', code: 'B', group: 'z' })];
    const { findings } = parseDocument(JSON.stringify({ ...levelsSet(), criteria }, null, 1));
    const lines = findings.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((left, right) => left - right));
  });
});

it('words every finding in both languages', () => {
  const { findings } = parseDocument(valid.replace('"kind":"count"', '"kind":"cuont"'));
  expect(findings.map((finding) => messageOf(finding, 'vi'))).toEqual([
    'Giá trị này phải là một trong: "number", "count", "percent", "money", "boolean", "choice", "checklist", "text", "date". Sửa thành: “count”.',
  ]);
  expect(findings.map((finding) => messageOf(finding, 'en'))[0]).toMatch(/^This must be one of: /);
});
