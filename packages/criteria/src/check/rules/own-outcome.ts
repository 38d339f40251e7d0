import type { Rule } from '../context.ts';

/** A set reads what units reached under other sets, never under itself: its own outcome is what it is deciding. */
export const ownOutcome: Rule = {
  name: 'own-outcome',
  check({ document, report }) {
    document.criteria.forEach(({ code, inputs }, index) => {
      inputs.forEach(({ id, from }, position) => {
        if (from?.kind !== 'outcome' || from.set !== document.id) return;
        report('ownOutcome', ['criteria', index, 'inputs', position, 'from', 'set'], {
          criterion: code,
          input: id,
        });
      });
    });
  },
};
