import { type Expression, namesIn, parseFormula, printFormula } from '../../formula/formula.ts';
import type { CriteriaSet, From, FromRegister, Input, Register, Total } from '../../generated/types.ts';

function read(text: string | undefined): Expression | undefined {
  const parsed = text === undefined ? undefined : parseFormula(text);
  return parsed?.ok === true ? parsed.expression : undefined;
}

/** A formula as it prints, whatever its spaces; as it stands where it cannot be read. */
function printed(text: string | undefined): string | undefined {
  const expression = read(text);
  return expression === undefined ? text : printFormula(expression);
}

function columnsIn({ columns }: Register, names: ReadonlySet<string>): unknown[] {
  return columns.filter(({ id }) => names.has(id)).map(({ id, kind }) => ({ id, kind }));
}

function namesOf(text: string | undefined): Set<string> {
  const expression = read(text);
  return expression === undefined ? new Set() : namesIn(expression);
}

/** A total with everything that it is computed from; `seen` ends circles. */
function totalIn(register: Register, id: string, seen: ReadonlySet<string>): unknown {
  const total = register.totals?.find((own) => own.id === id);
  if (total === undefined || seen.has(id)) return { id };
  const { field, where, formula }: Total = total;
  const inside = new Set([...seen, id]);
  return {
    id,
    field,
    where: printed(where),
    columns: columnsIn(register, namesOf(where)),
    formula: printed(formula),
    of: [...namesOf(formula)].sort().map((name) => totalIn(register, name, inside)),
  };
}

function registerSource(register: Register | undefined, from: FromRegister): unknown {
  const { where, sum, total } = from;
  if (register === undefined) return from;
  // Where only totals are handed in, rows are counted by the total that has the same condition.
  const counted = where === undefined ? undefined : register.totals?.findLast((own) => own.where === where);
  return {
    ...from,
    where: printed(where),
    columns: columnsIn(register, new Set([...namesOf(where), ...(sum === undefined ? [] : [sum])])),
    ...(total !== undefined && { total: totalIn(register, total, new Set()) }),
    ...(counted !== undefined && sum === undefined && { counted: counted.id }),
  };
}

/** Whether a figure comes from somewhere at all when the unit does not type it. */
function isComputed(from: From | undefined): from is From {
  return from !== undefined && from.kind !== 'supplied';
}

/**
 * Where a figure comes from when it is not typed, with all that decides what that is: columns, conditions and totals of a
 * register. Undefined where the unit, or an authority for it, enters it.
 */
export function resolvedSource(set: CriteriaSet, { from }: Input): unknown {
  if (!isComputed(from)) return undefined;
  switch (from.kind) {
    case 'register':
      return registerSource(
        set.registers?.find(({ id }) => id === from.register),
        from,
      );
    case 'criterion':
      return { ...from, value: from.value ?? 'measure' };
    case 'profile':
    case 'lowerUnits':
    case 'outcome':
    case 'supplied':
      return from;
  }
}

/** Whether the scorer itself finds the figure where nobody typed it; what lower units come to reaches it as typed. */
export function isRead({ from }: Input): boolean {
  return isComputed(from) && from.kind !== 'lowerUnits';
}
