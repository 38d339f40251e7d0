import { choicesOf } from './choices.ts';
import { fits } from './fits.ts';
import { formulaNames } from './formula-names.ts';
import { namedBy, type Surroundings } from './references.ts';
import type { FieldShape, ObjectShape, Shape } from './shape.ts';

/** What a new value starts from: its surroundings, the ids already taken beside it, and the words for "not named yet". */
export type Start = Omit<Surroundings, 'parent'> & { taken: readonly unknown[]; unnamed: string };

/** The smallest value that fits a shape: what an author gets before filling it in. */
export function startOf(shape: Shape, start: Start, field?: FieldShape): unknown {
  switch (shape.kind) {
    case 'text':
      return startText(shape, start, field);
    case 'number':
      return shape.least ?? (shape.above === undefined ? 1 : shape.above + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'constant':
      return shape.value;
    case 'choice':
      return shape.of[0];
    case 'list':
      return startList(shape, start, field);
    case 'map':
      return {};
    case 'object':
      return startObject(shape, start);
    case 'union': {
      // Everything: a share of nothing would say nothing yet.
      if (shape.name === 'Share') return 1;
      const [first] = choicesOf(shape);
      return first && startOf(first.shape, start);
    }
  }
}

function startObject(shape: ObjectShape, start: Start): unknown {
  const value: Record<string, unknown> = {};
  const required = shape.fields.filter((field) => field.required);
  const wanted = required.length < shape.least ? shape.fields.slice(0, shape.least) : required;
  for (const field of wanted) {
    const own = field.name === 'id' ? start : { ...start, taken: [] };
    const named = namedBy(field, { ...start, parent: value })?.[0]?.value;
    value[field.name] =
      field.shape.kind === 'text' && named !== undefined ? named : startOf(field.shape, own, field);
  }
  return value;
}

function startList(
  shape: Extract<Shape, { kind: 'list' }>,
  start: Start,
  field: FieldShape | undefined,
): unknown[] {
  const items: unknown[] = [];
  while (items.length < shape.least) {
    const taken = items.map((item) =>
      item !== null && typeof item === 'object' && 'id' in item ? item.id : undefined,
    );
    items.push(startOf(shape.of, { ...start, taken }, field));
  }
  return items;
}

function startText(
  shape: Extract<Shape, { kind: 'text' }>,
  start: Start,
  field: FieldShape | undefined,
): string {
  const owner = field?.owner ?? '';
  if (shape.role === 'Name') return freshName(owner, start.taken);
  if (shape.role === 'Id') return freshId(owner, start.taken);
  if (shape.role === 'Formula') {
    const [name] = field ? formulaNames(field, { ...start, parent: {} }) : [];
    if (field?.name === 'points' || field?.name === 'measure' || field?.name === 'formula')
      return name ?? '0';
    return name === undefined ? '0 == 0' : `filled(${name})`;
  }
  // Forms of texts that the schema gives a pattern: a day, a day of the year, a set, a version, a fraction.
  const forms = [start.unnamed, '12-31', '2026-01-01', 'vn/commune', 'vn/commune@1.0', '1.0', '1/2', 'x'];
  return forms.find((text) => fits(shape, text)) ?? start.unnamed;
}

/** A name for formulas not yet used: o1, o2, … for options, a, b, c, … for everything else, then x1, x2, … */
export function freshName(owner: string, taken: readonly unknown[]): string {
  const letters = owner === 'Option' ? [] : [...'abcdefgh'];
  return letters.find((letter) => !taken.includes(letter)) ?? numbered(owner === 'Option' ? 'o' : 'x', taken);
}

const prefixes: Readonly<Record<string, string>> = {
  Band: 'hang-',
  Evidence: 'e',
  LegalBasis: 'can-cu-',
  Part: 'p',
  Register: 'mau-',
  ReportForm: 'bieu-mau-',
  Stage: 'buoc-',
  Task: 't',
  UnitClass: 'loai-',
};

function freshId(owner: string, taken: readonly unknown[]): string {
  return numbered(prefixes[owner] ?? 'muc-', taken);
}

function numbered(prefix: string, taken: readonly unknown[]): string {
  let number = 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
