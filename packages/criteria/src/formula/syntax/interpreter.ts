import type { Expression, FunctionName } from './expression.ts';

/** A node of one kind. */
export type NodeOf<K extends Expression['kind']> = Expression & { readonly kind: K };

/**
 * What one pass over formulas makes of each kind of node; `context` is what it is told from outside. A pass goes into the parts
 * of a node itself, since some leave parts out. There is no default: a new kind of node breaks the build in every pass.
 */
export type Interpreter<T, C> = {
  readonly [K in Expression['kind']]: (node: NodeOf<K>, context: C) => T;
};

/** What a pass that tells functions apart makes of each: a new function breaks the build there. */
export type Functions<T, C> = {
  readonly [N in FunctionName]: (node: NodeOf<'call'>, context: C) => T;
};

/** The pass as a function of a node. */
export function interpreting<T, C>(interpreter: Interpreter<T, C>): (node: Expression, context: C) => T {
  const { number, text, name, negate, not, arithmetic, comparison, logic, call } = interpreter;
  return (node, context) => {
    switch (node.kind) {
      case 'number':
        return number(node, context);
      case 'text':
        return text(node, context);
      case 'name':
        return name(node, context);
      case 'negate':
        return negate(node, context);
      case 'not':
        return not(node, context);
      case 'arithmetic':
        return arithmetic(node, context);
      case 'comparison':
        return comparison(node, context);
      case 'logic':
        return logic(node, context);
      case 'call':
        return call(node, context);
    }
  };
}

/** The `call` of an interpreter that tells functions apart. */
export function perFunction<T, C>(functions: Functions<T, C>): Interpreter<T, C>['call'] {
  return (node, context) => functions[node.name](node, context);
}
