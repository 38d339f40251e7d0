import type { UnitResponse } from '@tieuchi/criteria/responses';
import { freezePeers } from '@tieuchi/scoring/freeze-peers';
import type { Result } from '@tieuchi/scoring/result';
import { missingForLevel, scoreResponse, scoreResponses } from '@tieuchi/scoring/score';
import type { BaseDocument } from './base-documents.ts';
import { generateResponse } from './generate-response.ts';
import { mutateText } from './mutate-text.ts';
import { mutateTree } from './mutate-tree.ts';
import { toText } from './nasty-values.ts';
import { Random } from './random.ts';
import { type Report, Trial } from './trial.ts';
import { unsoundValues } from './unsound-values.ts';

/** A mutated response to a set, with sound ones beside it. */
export interface HostileResponse {
  readonly base: BaseDocument;
  readonly text: string;
  readonly others: readonly UnitResponse[];
}

/** The mutated response of this number: to a framework every fourth time. */
export function hostileResponse(
  bases: { frameworks: readonly BaseDocument[]; generated: readonly BaseDocument[] },
  seed: number,
  number: number,
): HostileResponse {
  const random = new Random(seed, 'response', number);
  const base = random.pick(random.chance(0.25) ? bases.frameworks : bases.generated);
  const sound = generateResponse(base.set, random);
  const others = Array.from({ length: random.below(2) }, (_, index) =>
    generateResponse(base.set, random, index + 1),
  );
  if (random.chance(0.15)) return { base, others, text: mutateText(JSON.stringify(sound, null, 2), random) };
  mutateTree(sound, random);
  return { base, others, text: toText(sound, 0) };
}

/** Scores a hostile response alone, among others and against frozen peers, whatever its shape. */
export function tryResponse({ base: { set }, text, others }: HostileResponse): Report {
  const trial = new Trial();
  let response: UnitResponse;
  try {
    // The engine is called with what arrives, whatever its type promises.
    response = JSON.parse(text);
  } catch {
    return { ...trial, verdict: 'unreadable' };
  }
  const alone = trial.step('score alone', () => scoreResponse(set, response));
  const together = trial.step('score together', () =>
    scoreResponses(set, [response, ...others], { frozen: true }),
  );
  const peers = trial.step('freeze', () => freezePeers(set, [response, ...others]));
  const frozen = peers && trial.step('score frozen', () => scoreResponse(set, response, { peers }));
  for (const result of [alone, frozen, ...(together ?? [])]) {
    if (result === undefined) continue;
    trial.note(unsoundValues(result).map((place) => `result ${place}`));
    trial.note(checkResult(result));
    trial.step('missing for level', () => missingForLevel(set, result, 3));
  }
  return { ...trial, verdict: 'accepted' };
}

function checkResult({ outcome, criteria }: Result): string[] {
  const problems: string[] = [];
  if (outcome.kind === 'levels' && !(outcome.level >= 0 && outcome.level <= outcome.levels.length))
    problems.push(`level ${outcome.level}`);
  for (const { id, points, max = 0, exact = '0', explanation } of criteria) {
    if (typeof points === 'number' && !(points >= Math.min(0, max) && points <= Math.max(0, max)))
      problems.push(`${id}: ${points} of ${max}`);
    if (!/^-?\d+(\/\d+)?$/.test(exact)) problems.push(`${id}: exact ${exact}`);
    if (/NaN|Infinity|\[object|undefined/.test(explanation.text)) problems.push(`${id}: ${explanation.text}`);
  }
  return problems;
}
