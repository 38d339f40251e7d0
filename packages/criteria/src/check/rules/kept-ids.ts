import type { Criterion } from '../../generated/types.ts';
import { byId, type Rule } from '../context.ts';

/** Below this share of common words two names speak of different things. */
const RELATED = 0.25;

function wordsOf(name: string): Set<string> {
  return new Set(
    name
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function areRelated(left: string, right: string): boolean {
  const first = wordsOf(left);
  const second = wordsOf(right);
  const common = [...first].filter((word) => second.has(word)).length;
  return common >= RELATED * Math.min(first.size, second.size);
}

function inputsOf({ inputs }: Criterion): string {
  return inputs.map(({ id, kind, name }) => `${id} ${kind} ${name}`).join('\n');
}

/** An id of the base still stands for the same criterion: it is suspect when neither the name nor the inputs are alike. */
export const keptIds: Rule = {
  name: 'kept-ids',
  check({ document, options, report }) {
    const inBase = byId(options.base?.criteria);
    document.criteria.forEach((criterion, index) => {
      const before = inBase.get(criterion.id);
      if (before === undefined || areRelated(before.name, criterion.name)) return;
      if (inputsOf(before) === inputsOf(criterion)) return;
      report('idReused', ['criteria', index, 'id'], { criterion: criterion.code, id: criterion.id });
    });
  },
};
