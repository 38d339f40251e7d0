import { nastyFormulas } from './nasty-values.ts';
import type { Random } from './random.ts';

const TOKEN = /[0-9.]+|[\p{L}_][\p{L}\p{N}_]*|'[^']*'|[=!<>]=|\S/gu;
const pieces = [
  'a',
  'b',
  'value',
  '0',
  '1',
  '100',
  '0.1',
  '+',
  '-',
  '*',
  '/',
  '(',
  ')',
  '<',
  '<=',
  '==',
  '=',
  ',',
  'and',
  'or',
  'not',
  'if(',
  'min(',
  'sum(',
  'round(',
  'count(',
  'filled(',
  'has(',
  "'o1'",
  "'",
  '😀',
  '\u0000',
  'constructor',
  '&&',
  '1e9',
  '.',
];

/** The text with tokens taken out, doubled, swapped or put in; now and then another formula altogether. */
export function mutateFormula(text: string, random: Random): string {
  if (random.chance(0.1)) return random.pick(nastyFormulas);
  const tokens: string[] = text.match(TOKEN) ?? [];
  const times = random.between(1, 3);
  for (let time = 0; time < times; time += 1) {
    const at = random.below(tokens.length + 1);
    const how = random.below(4);
    if (how === 0) tokens.splice(at, 1);
    else if (how === 1) tokens.splice(at, 0, random.pick(pieces));
    else if (how === 2) tokens.splice(at, 1, random.pick(pieces));
    else tokens.push(...tokens.slice(at, at + 3));
  }
  return tokens.join(random.chance(0.8) ? ' ' : '');
}
