import type { Exceptions, Rule } from '../../generated/types.ts';

function branches(exceptions: Exceptions | undefined): number {
  return 1 + (exceptions?.length ?? 0);
}

/** About how many nodes the reading of a rule by points has: what it costs to build one, in time and memory. */
export function readingSize(rule: Rule): number {
  if (rule.kind === 'levels') return 0;
  const around = branches(rule.exceptions);
  const body = () => {
    switch (rule.kind) {
      case 'steps':
        return 3 * rule.steps.length;
      case 'parts':
        return rule.parts.reduce((sum, part) => sum + readingSize(part.rule), 0);
      case 'allOrNothing':
      case 'linear':
      case 'options':
      case 'periods':
      case 'peers':
      case 'formula':
        return 10;
    }
  };
  return around * (body() + around);
}
