import { expect, it } from 'vitest';
import { checkDocument } from '../check-document.ts';
import { levelsSet, saidBy } from '../sample-documents.ts';
import { publishing } from './publishing.ts';

it('publishing tells about a missing decision, which is no fault of a draft', () => {
  const { decision, ...draft } = levelsSet();
  expect(decision).toBeDefined();
  expect(saidBy(publishing, levelsSet())).toEqual([]);
  expect(saidBy(publishing, draft)).toEqual(['decisionMissing ']);
  expect(checkDocument(draft).map(({ severity }) => severity)).toEqual(['info']);
});
