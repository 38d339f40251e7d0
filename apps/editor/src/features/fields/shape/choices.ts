import { fits } from './fits.ts';
import { isRecord, type ObjectShape, type Shape, type UnionShape } from './shape.ts';

/** One thing that a value of a union may be; `key` names it: the `kind`, the title of an object, a plain value. */
export type Choice = { key: string; shape: Shape; kind?: string };

/** Everything that a value of a union may be, in the order of the schema. */
export function choicesOf(union: UnionShape): Choice[] {
  return union.of.flatMap((shape): Choice[] => {
    if (shape.kind === 'union') return choicesOf(shape);
    if (shape.kind === 'choice')
      return shape.of.map((key) => ({ key, shape: { kind: 'constant', value: key } }));
    if (shape.kind === 'constant') return [{ key: String(shape.value), shape }];
    if (shape.kind !== 'object') return [{ key: shape.kind, shape }];
    const kinds = kindsOf(shape);
    return kinds.length === 0
      ? [{ key: shape.name, shape }]
      : kinds.map((kind) => ({ key: kind, shape, kind }));
  });
}

/** Which of them a value is; undefined for one that is none. */
export function choiceOf(union: UnionShape, value: unknown): Choice | undefined {
  const choices = choicesOf(union);
  const kind = isRecord(value) ? value.kind : undefined;
  return choices.find((choice) =>
    choice.kind === undefined ? fits(choice.shape, value) : choice.kind === kind,
  );
}

/** The values that the field `kind` of an object may have; none where there is no such field. */
function kindsOf(shape: ObjectShape): string[] {
  const kind = shape.fields.find((field) => field.name === 'kind')?.shape;
  if (kind?.kind === 'choice') return [...kind.of];
  return kind?.kind === 'constant' && typeof kind.value === 'string' ? [kind.value] : [];
}
