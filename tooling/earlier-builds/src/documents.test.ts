import { digestOf } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import { readPublished } from '@tieuchi/criteria/read-published';
import { toAnswerSchema } from '@tieuchi/forms/answer-schema';
import { isScorable } from '@tieuchi/scoring/score';
import { describe, expect, it } from 'vitest';
import { bundledTexts, keptDocuments } from './documents.ts';

describe.each(keptDocuments())('the document $digest of an earlier build', ({ digest, text }) => {
  it('is read under its digest', () => {
    expect(readPublished({ digest, text })).toBeDefined();
  });

  it('still meets the schema and its limits, which never tighten: what rules say since then are findings', () => {
    const { document } = parseDocument(text);
    expect(document && digestOf(document)).toBe(digest);
  });

  it('can still be scored and filled in', () => {
    const { document } = parseDocument(text);
    expect(document && isScorable(document)).toBe(true);
    expect(document && toAnswerSchema(document)).toBeDefined();
  });
});

it.each([...bundledTexts()])('%s is kept, so that later builds are tested on it', (_, text) => {
  const kept = keptDocuments().map(({ digest }) => digest);
  expect(kept).toContain(digestOf(JSON.parse(text)));
});
