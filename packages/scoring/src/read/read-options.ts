import type { Option, OptionsInput } from '@tieuchi/criteria/types';
import type { ReadScalar } from '../model/reading.ts';
import { MISSING, WRONG_KIND } from './missing.ts';

/** Options by id; a document is never changed in place. */
const known = new WeakMap<OptionsInput, ReadonlyMap<unknown, Option>>();

function optionsOf(input: OptionsInput): ReadonlyMap<unknown, Option> {
  let options = known.get(input);
  if (options === undefined) {
    options = new Map(input.options.map((option) => [option.id, option]));
    known.set(input, options);
  }
  return options;
}

/**
 * A chosen option or the ticks of a checklist. A checklist without any tick is not answered; an exclusive option
 * ("none of these") alone is the answer "no tick", beside another it is a contradiction.
 */
export function readOptions(input: OptionsInput, raw: unknown): ReadScalar {
  const options = optionsOf(input);
  if (input.kind === 'choice') {
    const chosen = options.get(raw);
    return chosen === undefined
      ? WRONG_KIND
      : { value: { kind: 'choice', value: chosen.id }, shown: chosen.id };
  }
  if (!Array.isArray(raw) || raw.length > input.options.length) return WRONG_KIND;
  const ticked = raw.map((id) => options.get(id));
  const ids = ticked.flatMap((option) => (option === undefined ? [] : [option.id]));
  if (ids.length < raw.length || new Set(ids).size < ids.length) return WRONG_KIND;
  if (ids.length === 0) return MISSING;
  const alone = ticked.some((option) => option?.exclusive === true);
  if (alone && ids.length > 1) return WRONG_KIND;
  return { value: { kind: 'ticks', value: alone ? [] : ids }, shown: ids };
}
