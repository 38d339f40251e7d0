import type { Answer, UnitResponse, Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';

/** Numbers from 0 up to 1, the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Answers of so many communes to every criterion of a set: most plausible, some exactly on round percentages, a few missing, a few
 * with nothing to divide by.
 */
export function syntheticResponses(set: CriteriaSet, size: number, seed: number): UnitResponse[] {
  const random = seededNumbers(seed);
  return Array.from({ length: size }, (_, unit) => ({
    unit: { code: `X${unit}`, type: 'xa' },
    answers: Object.fromEntries(set.criteria.map((criterion) => [criterion.id, answerOf(criterion, random)])),
  }));
}

function answerOf(criterion: Criterion, random: () => number): Answer {
  const kind = random();
  if (kind < 0.02) return {};
  // The total first: parts are drawn below it.
  const total = kind < 0.025 ? 0 : 1 + Math.floor(random() ** 2 * 2000);
  const onTarget = random() < 0.1;
  const scale = onTarget ? Math.ceil(total / 10) * 10 : total;
  const whole = new Set(namesBelow(criterion.measure ?? ''));
  const values: Record<string, Value> = {};
  for (const input of criterion.inputs) {
    if (random() < 0.01) continue;
    values[input.id] = whole.has(input.id) ? scale : drawn(input, { random, scale, onTarget });
  }
  return values;
}

/** Inputs after the last stroke of a quotient. */
function namesBelow(measure: string): string[] {
  const [, below] = measure.split('/');
  return below?.match(/[a-z]\w*/gi) ?? [];
}

function drawn(
  input: Input,
  { random, scale, onTarget }: { random: () => number; scale: number; onTarget: boolean },
): Value {
  switch (input.kind) {
    case 'boolean':
      return random() < 0.7;
    case 'choice':
      return input.options[Math.floor(random() * input.options.length)]?.id ?? null;
    case 'checklist': {
      const ticked = input.options.filter(({ exclusive }) => exclusive !== true && random() < 0.6);
      return ticked.length > 0 ? ticked.map(({ id }) => id) : null;
    }
    case 'percent':
      return Math.floor(random() * 1001) / 10;
    case 'text':
    case 'date':
      return null;
    default:
      return onTarget ? (scale / 10) * Math.floor(random() * 11) : Math.floor(random() ** 0.5 * (scale + 1));
  }
}
