/**
 * Sets that no source prints, written from the shape of the document alone: other provinces, other programmes, other
 * countries. Expected results were worked out by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from '@tieuchi/criteria/parse';
import { describe, expect, it } from 'vitest';
import { type CasesFile, runCases } from '../src/cases.ts';
import { disagreements } from '../src/testing/columnar-agreement.ts';

const root = new URL('sets/', import.meta.url);

/** What a check of the document says besides nothing. */
const said: { [set: string]: string[] } = {
  'assigned-targets': ['unitTypesOpen'],
  'governance-scorecard': ['decisionMissing'],
  'joint-evaluation': ['decisionMissing'],
  'maturity-model': ['decisionMissing'],
  'municipal-services': ['decisionMissing', 'stepsFall', 'stepJump'],
  'new-rural-commune': ['targetDropped'],
  'security-scheme': ['stepsFall'],
};

describe.each(readdirSync(root))('%s', (name) => {
  const { document, findings } = parseDocument(readFileSync(new URL(`${name}/framework.json`, root), 'utf8'));

  it('is a document without errors', () => {
    expect(findings.map(({ code }) => code)).toEqual(said[name] ?? []);
  });

  if (document === undefined) return;
  const cases: CasesFile = JSON.parse(readFileSync(new URL(`${name}/cases/cases.json`, root), 'utf8'));
  it.each(runCases(document, cases))('$id: $title', ({ differences }) => {
    expect(differences).toEqual([]);
  });

  it('C1 is scored the same in columns', () => {
    for (const { response, peers = [] } of cases.cases)
      expect(disagreements(document, [response, ...peers], { frozen: true })).toEqual([]);
    expect(
      disagreements(
        document,
        cases.cases.map(({ response }) => response),
      ),
    ).toEqual([]);
  });
});
