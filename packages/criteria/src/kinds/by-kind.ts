interface Kinded {
  readonly kind: string;
}

/** The member of a union of one kind, or of one of several. */
export type OneOf<Union extends Kinded, Kind extends Union['kind'] = Union['kind']> = {
  [Own in Kind]: Extract<Union, { kind: Own }>;
}[Kind];

/** A function for every kind of a union: one that is left out does not build, nor does one that the union does not have. */
export type PerKind<Union extends Kinded, Context, Result> = {
  readonly [Kind in Union['kind']]: (one: OneOf<Union, Kind>, context: Context) => Result;
};

/** A registry of kinds as a function of any of them: every member goes to the line of its kind. */
export function byKind<Union extends Kinded, Context, Result>(
  registry: PerKind<Union, Context, Result>,
): (one: OneOf<Union>, context: Context) => Result {
  return <Kind extends Union['kind']>(one: OneOf<Union, Kind>, context: Context): Result => {
    const kind: Kind = one.kind;
    return registry[kind](one, context);
  };
}
