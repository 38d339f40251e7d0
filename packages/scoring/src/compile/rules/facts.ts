import type { Value } from '@tieuchi/criteria/formula';
import type { Gap } from '../../model/reading.ts';

/** What a value that decides nothing lacks; missing goes before undefined in formulas already. */
export function gapOf(value: Value): Gap {
  return value.kind === 'missing' ? 'missing' : 'undefined';
}
