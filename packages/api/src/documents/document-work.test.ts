import { readFileSync } from 'node:fs';
import { compareSets } from '@tieuchi/criteria/compare';
import { parseDocument } from '@tieuchi/criteria/parse';
import { describe, expect, it } from 'vitest';
import { compareDocuments, identifyDocument, readDocument } from './document-work.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`../../../../frameworks/provincial/${name}/framework.json`, import.meta.url), 'utf8');
const large = textOf('thanh-hoa/commune-2023');
const asker = { userId: 'a' };

describe('work on large documents', () => {
  it('answers as it would on this thread', async () => {
    expect(large.length).toBeGreaterThan(16 * 1024);
    expect(await readDocument(large, asker)).toEqual(parseDocument(large));
    const broken = large.replace('"criteria"', '"criterias"');
    expect(await readDocument(broken, asker)).toEqual(parseDocument(broken));
    expect(await identifyDocument(broken, asker)).toBeUndefined();
    expect(await identifyDocument(large, asker)).toMatchObject({ id: 'thanh-hoa/commune' });
    const base = parseDocument(textOf('yen-bai/commune-2022')).document;
    const other = parseDocument(large).document;
    if (base === undefined || other === undefined) throw new Error('no documents');
    expect(await compareDocuments({ base, other }, asker)).toEqual(compareSets(base, other));
  });
});
