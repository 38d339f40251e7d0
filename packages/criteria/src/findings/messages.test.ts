import { describe, expect, it } from 'vitest';
import { criteriaSetSchema } from '../generated/schema.ts';
import { messageOf } from './messages.ts';
import { terms } from './terms.ts';
import { wordings } from './wordings/wordings.ts';

const placesIn = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(([place]) => place).sort();

describe('wordings', () => {
  it.each(Object.entries(wordings))('%s says the same in both languages, as a sentence', (_, wording) => {
    expect(placesIn(wording.en)).toEqual(placesIn(wording.vi));
    expect(wording.vi).toMatch(/^[\p{Lu}{“].*\.$/u);
    expect(wording.en).toMatch(/^[\p{Lu}{“].*\.$/u);
    for (const place of placesIn(wording.vi)) {
      expect(place).toMatch(/^\{[a-zA-Z]+(:[a-zA-Z]+)?\}$/);
      const list = place.slice(1, -1).split(':')[1];
      if (list !== undefined) expect(Object.keys(terms)).toContain(list);
    }
  });
});

describe('terms', () => {
  /** Names under which findings speak of the unions of a schema that no `kind` tells apart. */
  function unionsIn(value: unknown, name = ''): string[] {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'oneOf' in value && !('discriminator' in value) ? [name] : [];
    return [
      ...own,
      ...Object.entries(value).flatMap(([key, inner]) =>
        unionsIn(inner, /^\d+$|^(items|oneOf)$/.test(key) ? name : key),
      ),
    ];
  }

  it('have a word for every union of the schema', () => {
    expect(Object.keys(terms.shape ?? {}).toSorted()).toEqual(
      [...new Set(unionsIn(criteriaSetSchema))].toSorted(),
    );
  });
});

describe('messageOf', () => {
  it('fills in values and terms', () => {
    const finding = { code: 'duplicateId', params: { what: 'criterion', id: 'i-4' } };
    expect(messageOf(finding, 'vi')).toBe('Mã định danh “i-4” của tiêu chí đã được dùng trước đó.');
    expect(messageOf(finding, 'en')).toBe('The id “i-4” of a criterion is already taken.');
  });

  it('leaves hostile values as text, shortened, and survives what is missing', () => {
    const wording = (id: string) =>
      messageOf({ code: 'unknownReference', params: { what: 'constructor', id } }, 'vi');
    expect(wording('{what} $& $1')).toBe('Không có constructor nào có mã “{what} $& $1”.');
    expect(wording('x'.repeat(5000)).length).toBeLessThan(300);
    expect(messageOf({ code: 'unknownReference', params: {} }, 'en')).toBe('There is no  with the id “”.');
    expect(messageOf({ code: 'toString', params: {} }, 'vi')).toBe('toString');
  });
});
