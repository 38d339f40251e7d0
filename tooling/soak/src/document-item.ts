import { toCanonicalText } from '@tieuchi/criteria/canonical';
import { compareSets } from '@tieuchi/criteria/compare';
import { digestOf } from '@tieuchi/criteria/digest';
import { messageOf } from '@tieuchi/criteria/messages';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toAnswerSchema } from '@tieuchi/forms/answer-schema';
import { toFormModel } from '@tieuchi/forms/form-model';
import { isScorable, missingForLevel, scoreResponses } from '@tieuchi/scoring/score';
import type { BaseDocument } from './base-documents.ts';
import { checkFindings } from './check-findings.ts';
import { generateResponse } from './generate-response.ts';
import { mutateText } from './mutate-text.ts';
import { mutateTree } from './mutate-tree.ts';
import { toText } from './nasty-values.ts';
import { Random } from './random.ts';
import { type Report, Trial } from './trial.ts';
import { unsoundValues } from './unsound-values.ts';

/** A mutated document and what it was made from. */
export interface HostileDocument {
  readonly base: BaseDocument;
  readonly text: string;
}

/** The mutated document of this number: a framework every seventh time, else a generated one. */
export function hostileDocument(
  bases: { frameworks: readonly BaseDocument[]; generated: readonly BaseDocument[] },
  seed: number,
  number: number,
): HostileDocument {
  const random = new Random(seed, 'document', number);
  const base = random.pick(random.chance(0.15) ? bases.frameworks : bases.generated);
  if (random.chance(0.3)) return { base, text: mutateText(base.text, random) };
  const root: CriteriaSet = structuredClone(base.set);
  mutateTree(root, random);
  const text = toText(root, random.chance(0.7) ? 2 : 0);
  return { base, text: random.chance(0.05) ? mutateText(text, random) : text };
}

/** Reads a hostile document and, when it is accepted, does everything that a product does with a document. */
export function tryDocument({ base, text }: HostileDocument, seed: number): Report {
  const trial = new Trial();
  const parsed = trial.step('parse', () => parseDocument(text));
  if (parsed === undefined) return { ...trial, verdict: 'rejected' };
  const { document, findings } = parsed;
  trial.step('word findings', () => findings.map((finding) => messageOf(finding, 'vi')));
  trial.note(checkFindings(text, findings));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (document === undefined) trial.expect(errors.length > 0, 'rejected without an error');
  const scorable = document === undefined ? undefined : trial.step('compile', () => isScorable(document));
  if (document === undefined || errors.length > 0) return { ...trial, verdict: 'rejected' };
  trial.expect(scorable === true, 'accepted but not scorable');
  useDocument(trial, document, { base, seed });
  return { ...trial, verdict: 'accepted' };
}

function useDocument(
  trial: Trial,
  document: CriteriaSet,
  { base, seed }: { base: BaseDocument; seed: number },
): void {
  const random = new Random(seed, 'answers');
  const responses = [1, 2].map((number) => generateResponse(document, random, number));
  const results = trial.step('score', () => scoreResponses(document, responses)) ?? [];
  trial.note(unsoundValues(results).map((place) => `result ${place}`));
  for (const result of results) trial.step('missing for level', () => missingForLevel(document, result, 3));
  trial.step('form', () => toFormModel(document, { unitType: 'xa' }));
  trial.step('answer schema', () => toAnswerSchema(document));
  trial.step('compare', () => compareSets(base.set, document));
  const canonical = trial.step('canonical text', () => toCanonicalText(document)) ?? '';
  const again = trial.step('parse again', () => parseDocument(canonical));
  const [digest, other] = [document, again?.document].map(
    (one) => one && trial.step('digest', () => digestOf(one)),
  );
  trial.expect(digest !== undefined && digest === other, 'the canonical form has another digest');
}
