import type { Path } from '../../findings/finding.ts';
import { type InputKind, inputKindOf } from '../../formula/syntax/expression.ts';
import type { From, FromCriterion, FromRegister, Input } from '../../generated/types.ts';
import { type CheckContext, type Rule, resultKindOf } from '../context.ts';

/** Kind of value that a source gives; undefined when it gives any, or when what it names does not exist. */
function kindGiven(from: From, context: CheckContext): InputKind | undefined {
  switch (from.kind) {
    case 'profile': {
      const field = context.profile.get(from.field);
      return field === undefined ? undefined : inputKindOf(field.kind);
    }
    case 'criterion': {
      const source = context.criteria.get(from.criterion);
      if (from.value === 'points' || from.value === 'share') return 'number';
      return source === undefined ? undefined : resultKindOf(source, context.formulas);
    }
    case 'register':
    case 'lowerUnits':
    case 'outcome':
      return 'number';
    case 'supplied':
      return undefined;
  }
}

function checkRegister(from: FromRegister, path: Path, { registers, report }: CheckContext): void {
  if (from.total !== undefined && (from.sum !== undefined || from.where !== undefined)) {
    report('fromRegisterAmbiguous', [...path, 'total']);
  }
  const column = registers.get(from.register)?.columns.find(({ id }) => id === from.sum);
  if (column !== undefined && inputKindOf(column.kind) !== 'number') {
    report('registerSumKind', [...path, 'sum'], { column: column.id });
  }
}

/** Points can be taken only from a criterion that earns some. */
function checkPoints(
  from: FromCriterion,
  input: Input,
  { path, context }: { path: Path; context: CheckContext },
): void {
  const source = context.criteria.get(from.criterion);
  if (source === undefined || from.value === undefined || from.value === 'measure') return;
  if (source.rule !== undefined && source.rule.kind !== 'levels') return;
  context.report('fromCriterionWithoutPoints', [...path, 'value'], {
    input: input.id,
    criterion: source.code,
  });
}

function checkSource(input: Input, path: Path, context: CheckContext): void {
  const { from } = input;
  if (from === undefined) return;
  const expected = inputKindOf(input.kind);
  const actual = kindGiven(from, context);
  if (actual !== undefined && actual !== expected) {
    context.report('fromKind', path, { input: input.id, expected, actual });
  }
  if (from.kind === 'register') checkRegister(from, path, context);
  if (from.kind === 'criterion') checkPoints(from, input, { path, context });
}

/** Where an input comes from gives the kind of value that the input is; profile fields are typed or supplied. */
export const sources: Rule = {
  name: 'sources',
  check(context) {
    const { document, report } = context;
    document.criteria.forEach(({ inputs }, index) => {
      inputs.forEach((input, position) => {
        checkSource(input, ['criteria', index, 'inputs', position, 'from'], context);
      });
    });
    (document.profile ?? []).forEach(({ id, from }, index) => {
      if (from === undefined || from.kind === 'supplied') return;
      report('fromInProfile', ['profile', index, 'from'], { input: id });
    });
  },
};
