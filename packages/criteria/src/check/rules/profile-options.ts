import type { Rule } from '../context.ts';
import { comparable } from '../printed-alike.ts';

/** An input that repeats a field of the profile offers the options of that field. */
export const profileOptions: Rule = {
  name: 'profile-options',
  check({ document, profile, report }) {
    document.criteria.forEach(({ code, inputs }, index) => {
      inputs.forEach((input, position) => {
        if (input.from?.kind !== 'profile' || !('options' in input)) return;
        const field = profile.get(input.from.field);
        if (field === undefined || !('options' in field)) return;
        const own = new Map(input.options.map(({ id, name }) => [id, comparable(name)]));
        const differs = field.options.filter(({ id, name }) => own.get(id) !== comparable(name));
        const more = input.options.filter(({ id }) => !field.options.some((option) => option.id === id));
        const [first] = [...differs, ...more];
        if (first === undefined) return;
        const params = { criterion: code, input: input.id, field: field.id, option: first.id };
        report('optionsDiffer', ['criteria', index, 'inputs', position, 'options'], params);
      });
    });
  },
};
