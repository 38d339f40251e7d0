import type { Severity } from '../parts.ts';

/**
 * How a finding is worded. `{name}` takes a parameter as it is, `{name:list}` translates it by a list of terms.ts first.
 */
export interface Wording {
  readonly severity: Severity;
  readonly vi: string;
  readonly en: string;
}
