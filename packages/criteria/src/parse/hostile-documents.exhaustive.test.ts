import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../findings/messages.ts';
import { parseDocument } from './parse-document.ts';

const seed = 20251231;
/** More with SOAK=100000; a sample runs every time. */
const numRuns = Number(process.env.SOAK ?? 500);
const fixtures = new URL('fixtures/', import.meta.url);
const texts = readdirSync(fixtures).map((file) => readFileSync(new URL(file, fixtures), 'utf8'));

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    0.1,
    1e21,
    '',
    'a',
    'i-1',
    'xa',
    'levels',
    'a / b',
    '((((',
    '__proto__',
    'constructor',
    '0 < a < 3',
    'toString()',
    '\u202e',
    '\ud800',
    '\u0000',
    [],
    {},
    [[]],
    [null],
    { kind: 'levels' },
    { kind: 'x' },
    { when: 'a > 1' },
    { assigned: true },
    { constructor: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.record({ at: fc.nat(1_000_000), how: fc.nat(3), value: junk, to: fc.nat(1_000_000) });

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Every place of a document, as its container and key. */
function placesOf(root: object): [object, string][] {
  const places: [object, string][] = [];
  const pending: object[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [key, value] of Object.entries(next)) {
      places.push([next, key]);
      if (isContainer(value)) pending.push(value);
    }
  }
  return places;
}

/** Replaces, removes, copies or renames something somewhere. */
function mutate(
  root: object,
  { at, how, value, to }: { at: number; how: number; value: unknown; to: number },
): void {
  const places = placesOf(root);
  const [container, key] = places[at % Math.max(1, places.length)] ?? [root, 'id'];
  const [other, otherKey] = places[to % Math.max(1, places.length)] ?? [root, 'name'];
  if (how === 0) Reflect.set(container, key, value);
  else if (how === 1) Reflect.deleteProperty(container, key);
  else if (how === 2) Reflect.set(container, key, structuredClone(Reflect.get(other, otherKey)));
  else Reflect.set(container, String(value).slice(0, 20), structuredClone(Reflect.get(other, otherKey)));
}

function expectSound(text: string): void {
  const { document, findings } = parseDocument(text);
  if (document === undefined) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  const lines = text.split(/\r\n|\n|\r/);
  for (const finding of findings) {
    const { line, column, endLine, endColumn } = finding;
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
    expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -1) + 1);
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    for (const locale of ['vi', 'en'] as const) expect(messageOf(finding, locale).length).toBeGreaterThan(10);
    for (const param of Object.values(finding.params)) {
      if (typeof param === 'number') expect(Number.isFinite(param)).toBe(true);
    }
  }
}

describe('hostile documents', () => {
  it('never crash the parser, and are rejected with a located finding', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (original, changes) => {
          const root: unknown = JSON.parse(original);
          if (!isContainer(root)) throw new Error('unreachable');
          for (const one of changes) mutate(root, one);
          const text = JSON.stringify(root, null, 2);
          expectSound(text);
        },
      ),
      { seed, numRuns },
    );
  }, 1_200_000);

  it('nor do texts with pieces cut out, doubled or replaced', () => {
    const pieces = fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\\',
      '\u0000',
      '\ud800',
      '//',
      '/*',
      '1e999',
      '\ufeff',
      'ệ',
    );
    const cut = fc.record({ at: fc.nat(1_000_000), length: fc.nat(30), piece: pieces });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(cut, { minLength: 1, maxLength: 3 }),
        (original, cuts) => {
          let text = original;
          for (const { at, length, piece } of cuts) {
            const start = at % text.length;
            text = text.slice(0, start) + piece + text.slice(start + length);
          }
          expectSound(text);
        },
      ),
      { seed, numRuns },
    );
  }, 1_200_000);

  it('nor does anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => expectSound(text)),
      { seed, numRuns },
    );
  }, 1_200_000);
});
