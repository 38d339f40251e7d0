import type { Rule } from '../context.ts';

/** What a draft may lack until it is published. */
export const publishing: Rule = {
  name: 'publishing',
  check({ document, report }) {
    if (document.decision === undefined) report('decisionMissing', []);
  },
};
