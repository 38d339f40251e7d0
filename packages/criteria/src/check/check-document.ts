import { createFinding } from '../findings/create-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { type CheckOptions, createContext } from './context.ts';
import { MAX_CRITERIA } from './limits.ts';
import { rules } from './rules.ts';

/**
 * What the schema cannot say about a document that fits it: references, formulas, targets, totals and, with a base, what a
 * derived set owes to it. Order of the rules; never throws.
 */
export function checkDocument(document: CriteriaSet, options: CheckOptions = {}): Finding[] {
  if (document.criteria.length > MAX_CRITERIA) {
    return [createFinding('tooManyCriteria', { path: ['criteria'], params: { limit: MAX_CRITERIA } })];
  }
  const findings: Finding[] = [];
  const context = createContext(document, options, (code, path, params = {}) => {
    findings.push(createFinding(code, { path, params }));
  });
  for (const rule of rules) rule.check(context);
  return findings;
}
