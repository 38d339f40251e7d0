import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { type CaseExpectation, differencesOf } from './case-expectation.ts';
import { checkResponses } from './meaning/check-responses.ts';
import { type MeaningProblem, meaningText } from './meaning/problem.ts';
import { scoreResponse } from './score.ts';

/** A dossier with the result that the source decides for it. */
export interface ScoringCase {
  id: string;
  title: string;
  response: UnitResponse;
  /** Dossiers of the units that it is compared with; taken as frozen. */
  peers?: UnitResponse[];
  expect: CaseExpectation;
}

/** The content of a `cases/*.json` beside a framework. */
export interface CasesFile {
  cases: ScoringCase[];
}

/** `differences` name what was expected and what came out, in English; empty when `ok`. */
export interface CaseOutcome {
  id: string;
  title: string;
  ok: boolean;
  differences: string[];
  /** What in the responses means nothing under the set, by path below the case; told among the differences too. */
  problems?: MeaningProblem[];
}

/**
 * Scores every case and compares it with what it expects. An expectation that is not understood is a difference, never
 * silently passed; so is an answer that means nothing (SPEC M1). Throws as `scoreResponse` does.
 */
export function runCases(set: CriteriaSet, file: CasesFile): CaseOutcome[] {
  return file.cases.map(({ id, title, response, peers = [], expect }) => {
    const problems = problemsOf(set, [response, ...peers]);
    const differences = [
      ...problems.map((problem) => `${problem.path.join('.')}: ${meaningText(problem, 'en')}`),
      ...differencesOf(scoreResponse(set, response, { peers }), expect),
    ];
    return { id, title, ok: differences.length === 0, differences, ...(problems.length > 0 && { problems }) };
  });
}

function problemsOf(set: CriteriaSet, responses: readonly UnitResponse[]): MeaningProblem[] {
  return checkResponses(set, responses).map((problem) => {
    const [index, ...path] = problem.path;
    return { ...problem, path: index === 0 ? ['response', ...path] : ['peers', Number(index) - 1, ...path] };
  });
}
