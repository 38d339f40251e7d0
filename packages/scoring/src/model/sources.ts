import type { Expression } from '@tieuchi/criteria/formula';
import type { Column } from '@tieuchi/criteria/types';
import type { Dependent, Scope } from './formulas.ts';

/**
 * Where the value of an input comes from when nobody typed it. What lower units amount to and what an agency
 * supplies reach the engine as typed answers.
 */
export type CompiledSource =
  | { readonly kind: 'profile'; readonly field: string }
  | {
      readonly kind: 'criterion';
      readonly criterion: string;
      readonly value: 'measure' | 'points' | 'share';
    }
  | { readonly kind: 'outcome'; readonly set: string; readonly member: 'points' | 'share' | 'level' }
  | CompiledRegisterSource;

/** A figure read from a register. */
export interface CompiledRegisterSource {
  readonly kind: 'register';
  readonly register: CompiledRegister;
  readonly figure: RegisterFigure;
}

/** What is taken from the rows or the foot of a register. */
export type RegisterFigure =
  /** Rows for which the condition holds, all without one; the total of the same condition where only totals were handed in. */
  | { readonly kind: 'count'; readonly where?: Expression; readonly total?: string }
  /** Sum of a column over those rows. */
  | { readonly kind: 'sum'; readonly where?: Expression; readonly column: string }
  /** A total in the foot. */
  | { readonly kind: 'total'; readonly total: string };

/** A register with all formulas parsed. */
export interface CompiledRegister {
  readonly id: string;
  readonly columns: readonly Column[];
  /** Rows that it may have in one dossier; more are no answer (SPEC S5). */
  readonly mostRows: number;
  /** What conditions over a row may read. */
  readonly rowScope: Scope;
  /** Each after those it is computed from. */
  readonly totals: readonly CompiledTotal[];
  /** Totals that count rows, by the condition as written. */
  readonly countedBy: ReadonlyMap<string, string>;
}

/** How a total in the foot of a register is computed when it was not handed in. */
export type CompiledTotal = Dependent &
  (
    | { readonly kind: 'typed' }
    | { readonly kind: 'profile'; readonly field: string }
    | { readonly kind: 'count'; readonly where: Expression }
    | { readonly kind: 'formula'; readonly expression: Expression }
  );
