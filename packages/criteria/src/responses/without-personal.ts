import { type Expression, interpreting, parseFormula, partsOf, perFunction } from '../formula/formula.ts';
import type { RegisterContent, RegisterRow, UnitResponse } from '../generated/responses.ts';
import type { Column, CriteriaSet, Register } from '../generated/types.ts';

/** How the formulas of a set read a column: not at all, only whether it is filled, or by its value. */
export type PersonalUse = 'unused' | 'filled' | 'value';

/**
 * The response without what its registers tell about persons, so that it scores the same: of a personal column that formulas
 * only ask whether it is filled, a mark is kept; of one whose value they read, the value; of others nothing.
 */
export function withoutPersonal(set: CriteriaSet, response: UnitResponse): UnitResponse {
  if (response.registers === undefined) return response;
  const registers = Object.entries(response.registers).map(([id, content]): [string, RegisterContent] => {
    const register = set.registers?.find((one) => one.id === id);
    if (register === undefined || !Array.isArray(content)) return [id, content];
    const uses = personalUses(set, register);
    return [id, content.map((row) => reduced(row, uses))];
  });
  return { ...response, registers: Object.fromEntries(registers) };
}

/** The personal columns of a register by id, each with how the formulas of the set read it. */
export function personalUses(
  set: CriteriaSet,
  register: Register,
): ReadonlyMap<string, { column: Column; use: PersonalUse }> {
  const formulas = [
    ...(register.totals ?? []).flatMap(({ where }) => where ?? []),
    ...sourcesOf(set, register).flatMap(({ where }) => where ?? []),
  ];
  const summed = new Set(sourcesOf(set, register).flatMap(({ sum }) => sum ?? []));
  const parsed = formulas.flatMap((text) => {
    const formula = parseFormula(text);
    return formula.ok ? [formula.expression] : [];
  });
  const personal = register.columns.filter((column) => column.personal === true);
  return new Map(
    personal.map((column) => {
      const uses = parsed.map((expression) => useIn(expression, column.id));
      const read = summed.has(column.id) || uses.includes('value');
      const use = read ? 'value' : uses.includes('filled') ? 'filled' : 'unused';
      return [column.id, { column, use }];
    }),
  );
}

function sourcesOf({ criteria }: CriteriaSet, register: Register) {
  return criteria.flatMap(({ inputs }) =>
    inputs.flatMap(({ from }) => (from?.kind === 'register' && from.register === register.id ? [from] : [])),
  );
}

const useIn: (expression: Expression, column: string) => PersonalUse = interpreting<PersonalUse, string>({
  number: () => 'unused',
  text: () => 'unused',
  name: ({ name }, column) => (name === column ? 'value' : 'unused'),
  negate: useInParts,
  not: useInParts,
  arithmetic: useInParts,
  comparison: useInParts,
  logic: useInParts,
  call: perFunction<PersonalUse, string>({
    filled: (node, column) => {
      const [only] = node.args;
      if (only?.kind !== 'name') return useInParts(node, column);
      return only.name === column ? 'filled' : 'unused';
    },
    if: useInParts,
    min: useInParts,
    max: useInParts,
    round: useInParts,
    sum: useInParts,
    count: useInParts,
    has: useInParts,
  }),
});

function useInParts(expression: Expression, column: string): PersonalUse {
  const uses = partsOf(expression).map((part) => useIn(part, column));
  return uses.includes('value') ? 'value' : uses.includes('filled') ? 'filled' : 'unused';
}

function reduced(
  row: RegisterRow,
  uses: ReadonlyMap<string, { column: Column; use: PersonalUse }>,
): RegisterRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([id, cell]): [string, RegisterRow[string]][] => {
      const personal = uses.get(id);
      if (personal === undefined || personal.use === 'value') return [[id, cell]];
      return personal.use === 'unused' || !isFilled(cell) ? [] : [[id, markOf(personal.column)]];
    }),
  );
}

function isFilled(cell: RegisterRow[string] | undefined): boolean {
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== null && cell !== undefined;
}

/** Something that the column takes and that says nothing. */
function markOf({ kind }: Column): string | number | boolean {
  switch (kind) {
    case 'text':
      return '•';
    case 'date':
      return '1900-01-01';
    case 'boolean':
      return true;
    case 'number':
    case 'count':
    case 'money':
      return 0;
  }
}
