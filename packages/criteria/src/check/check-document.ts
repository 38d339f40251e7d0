import { createFinding } from '../findings/create-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { MAX_FINDINGS } from '../findings/max-findings.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { type CheckOptions, createContext } from './context.ts';
import { rules } from './rules.ts';

/**
 * What the schema cannot say about a document that fits it: references, formulas, targets, totals and, with a base, what a
 * derived set owes to it. In the order of the rules; beyond 1,000 findings they are only counted. Never throws.
 */
export function checkDocument(document: CriteriaSet, options: CheckOptions = {}): Finding[] {
  const findings: Finding[] = [];
  let more = 0;
  const context = createContext(document, options, (code, path, params = {}) => {
    if (findings.length < MAX_FINDINGS) findings.push(createFinding(code, { path, params }));
    else more += 1;
  });
  for (const rule of rules) rule.check(context);
  if (more > 0) findings.push(createFinding('tooManyFindings', { path: [], params: { count: more } }));
  return findings;
}
