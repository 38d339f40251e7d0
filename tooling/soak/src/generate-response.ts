import type {
  Answer,
  RegisterContent,
  RegisterRow,
  ScalarValue,
  UnitResponse,
  Value,
} from '@tieuchi/criteria/responses';
import type { Column, CriteriaSet, Input, Register } from '@tieuchi/criteria/types';
import type { Random } from './random.ts';

const TYPES = ['xa', 'phuong', 'thi-tran', 'dac-khu', 'huyen', 'tinh', 'so'] as const;
const PERIODS = { month: 12, quarter: 4, halfYear: 2 } as const;

function numeric(random: Random): number {
  const magnitude = random.pick([1, 10, 100, 1000, 1e6, 1e9]);
  return random.chance(0.8) ? random.below(magnitude) : Number((random.fraction() * magnitude).toFixed(3));
}

function scalar(input: Input, random: Random): ScalarValue {
  switch (input.kind) {
    case 'boolean':
      return random.chance(0.5);
    case 'choice':
      return random.pick(input.options).id;
    case 'checklist':
      return random.some(input.options, 0.5).map(({ id }) => id);
    case 'text':
      return 'Có quyết định ban hành';
    case 'date':
      return '2025-12-01';
    default:
      return numeric(random);
  }
}

function answerTo(input: Input, random: Random): Value {
  if (input.kind === 'text' || input.per === undefined) return scalar(input, random);
  return Object.fromEntries(
    Array.from({ length: PERIODS[input.per] }, (_, index) => [String(index + 1), scalar(input, random)]),
  );
}

function cellOf({ kind }: Column, random: Random): RegisterRow[string] {
  if (random.chance(0.1)) return null;
  if (kind === 'boolean') return random.chance(0.5);
  if (kind === 'text') return 'Nguyễn Văn A';
  return kind === 'date' ? '2025-01-31' : numeric(random);
}

function contentOf({ columns, totals = [] }: Register, random: Random): RegisterContent {
  if (random.chance(0.3))
    return { totals: Object.fromEntries(totals.map(({ id }) => [id, numeric(random)])) };
  return Array.from({ length: random.below(8) }, () =>
    Object.fromEntries(columns.map((column) => [column.id, cellOf(column, random)])),
  );
}

/** A dossier that fits the set: most inputs answered, everything that comes from elsewhere there. */
export function generateResponse(set: CriteriaSet, random: Random, number = 0): UnitResponse {
  const answers: { [id: string]: Answer } = {};
  for (const { id, inputs, mayDeclareNotApplicable } of set.criteria) {
    if (random.chance(0.05)) continue;
    if (mayDeclareNotApplicable === true && random.chance(0.1))
      answers[id] = { notApplicable: true, reason: 'Không có' };
    else answers[id] = Object.fromEntries(inputs.map((input) => [input.id, answerTo(input, random)]));
  }
  return {
    unit: { code: `U${number}`, type: random.pick(TYPES), parent: 'P' },
    registeredLevel: random.between(1, 3),
    profile: Object.fromEntries((set.profile ?? []).map((input) => [input.id, answerTo(input, random)])),
    targets: Object.fromEntries(random.some(set.criteria, 0.3).map(({ id }) => [id, random.below(100)])),
    outcomes: { 'vn/commune': { points: random.below(900), share: 55.5, level: 2 } },
    registers: Object.fromEntries((set.registers ?? []).map((one) => [one.id, contentOf(one, random)])),
    answers,
  };
}
