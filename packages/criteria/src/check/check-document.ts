import { createFinding } from '../findings/create-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { MAX_FINDINGS } from '../findings/max-findings.ts';
import type { FindingCode } from '../findings/wordings/wordings.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { type CheckOptions, createContext } from './context.ts';
import { rules } from './rules.ts';

/** Findings that say with more weight what another one says of the same place: one cause is told once. */
const SAID_BY: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  targetNotPercent: ['targetEasier', 'targetHarder', 'levelUnreachable', 'targetUnreachable'],
};

function onePerCause(findings: readonly Finding[]): Finding[] {
  const said = new Set(findings.map(({ code, path }) => JSON.stringify([code, path])));
  return findings.filter(
    ({ code, path }) => !SAID_BY[code]?.some((other) => said.has(JSON.stringify([other, path]))),
  );
}

/**
 * What the schema cannot say about a document that fits it: references, formulas, targets, totals and, with a base, what a
 * derived set owes to it. In the order of the rules; beyond 1,000 errors they are only counted, beyond 1,000 findings what is no
 * error is left out. Never throws.
 */
export function checkDocument(document: CriteriaSet, options: CheckOptions = {}): Finding[] {
  const findings: Finding[] = [];
  let errors = 0;
  let more = 0;
  const context = createContext(document, options, (code, path, params = {}, fix) => {
    const finding = createFinding(code, { path, params, fix });
    if (finding.severity === 'error') errors += 1;
    // Errors have a thousand places of their own, so that no number of warnings hides one.
    const before = finding.severity === 'error' ? errors - 1 : findings.length;
    if (before < MAX_FINDINGS) findings.push(finding);
    else if (finding.severity === 'error') more += 1;
  });
  for (const rule of rules) rule.check(context);
  if (more > 0) findings.push(createFinding('tooManyFindings', { path: [], params: { count: more } }));
  return onePerCause(findings);
}
