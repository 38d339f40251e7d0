import { describe, expect, it } from 'vitest';
import { digestOf } from '../canonical/digest.ts';
import { parseDocument } from './parse-document.ts';
import { readPublished } from './read-published.ts';

/** What a schema of another day took: today's has no such kind of rule. */
const document = { id: 'vn/old', version: '1.0', criteria: [{ id: 'c1', rule: { type: 'ofAnotherDay' } }] };
const text = JSON.stringify(document, null, 2);
const digest = digestOf(document);

describe('readPublished', () => {
  it('reads what its digest names, also where the schema of today would not take it', () => {
    expect(parseDocument(text).document).toBeUndefined();
    expect(readPublished({ text, digest })).toEqual(document);
    expect(readPublished({ text: `\uFEFF${text}`, digest })).toEqual(document);
  });

  it.each([
    ['another text', text.replace('1.0', '1.1')],
    ['no JSON', text.slice(1)],
    ['no object', '[]'],
    ['nothing', ''],
    ['a number beyond a double', '{"id":1e999}'],
    ['half a character', '{"id":"\\ud800"}'],
  ])('takes %s for altered', (_, altered) => {
    expect(readPublished({ text: altered, digest })).toBeUndefined();
  });
});
