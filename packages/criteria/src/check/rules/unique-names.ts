import type { Path } from '../../findings/finding.ts';
import type { CriteriaSet, Input } from '../../generated/types.ts';
import type { Rule } from '../context.ts';
import { comparable } from '../printed-alike.ts';

interface Named {
  readonly what: string;
  readonly items: readonly { readonly name: string; readonly path: Path }[];
}

function optionsOf(input: Input, path: Path): Named[] {
  if (input.kind !== 'choice' && input.kind !== 'checklist') return [];
  const items = input.options.map(({ name }, index) => ({ name, path: [...path, 'options', index, 'name'] }));
  return [{ what: 'option', items }];
}

function inputsOf(inputs: readonly Input[], path: Path, what: string): Named[] {
  const items = inputs.map(({ name }, index) => ({ name, path: [...path, index, 'name'] }));
  return [{ what, items }, ...inputs.flatMap((input, index) => optionsOf(input, [...path, index]))];
}

/** Criteria of different groups may share a name: the heading tells them apart. */
function criteriaOf({ criteria }: CriteriaSet): Named[] {
  const byGroup = new Map<string, { name: string; path: Path }[]>();
  criteria.forEach(({ name, group }, index) => {
    const items = byGroup.get(group) ?? [];
    items.push({ name, path: ['criteria', index, 'name'] });
    byGroup.set(group, items);
  });
  return [...byGroup.values()].map((items) => ({ what: 'criterion', items }));
}

/** Whoever answers can tell apart what stands side by side: no two options, inputs or criteria have one name. */
export const uniqueNames: Rule = {
  name: 'unique-names',
  check({ document, report }) {
    const lists = [
      ...criteriaOf(document),
      ...document.criteria.flatMap(({ inputs }, index) =>
        inputsOf(inputs, ['criteria', index, 'inputs'], 'input'),
      ),
      ...inputsOf(document.profile ?? [], ['profile'], 'profileField'),
    ];
    for (const { what, items } of lists) {
      const taken = new Set<string>();
      for (const { name, path } of items) {
        const own = comparable(name).toLowerCase();
        if (taken.has(own)) report('duplicateName', path, { what, name });
        taken.add(own);
      }
    }
  },
};
