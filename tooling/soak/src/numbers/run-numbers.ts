import { readText } from '@tieuchi/values/codec';
import { Random } from '../random.ts';
import { drawNumber, type NumberDraw } from './draw-number.ts';

/** What many texts were read as. */
export interface NumberTally {
  readonly read: number;
  readonly ambiguous: number;
  readonly refused: number;
  /** Texts that were read as another number than they show. There must be none. */
  readonly silent: readonly (NumberDraw & { readonly value: unknown })[];
}

/**
 * Draws so many numbers as the product, spreadsheets and people write them, and reads each: it has to be the number that was written,
 * ambiguous, or refused. A draw depends on its seed and number only.
 */
export function runNumbers(seed: number, count: number): NumberTally {
  let [read, ambiguous, refused] = [0, 0, 0];
  const silent: NumberTally['silent'][number][] = [];
  for (let number = 0; number < count; number += 1) {
    const draw = drawNumber(new Random(seed, 'numbers', number));
    const reading = readText(draw.shape, draw.text, draw.source);
    if (reading.state === 'ambiguous') ambiguous += 1;
    else if (reading.state !== 'value') refused += 1;
    else if (reading.value === draw.meant) read += 1;
    else silent.push({ ...draw, value: reading.value });
  }
  return { read, ambiguous, refused, silent };
}

/** The tally in words, with the first of what went wrong. */
export function reportNumbers({ read, ambiguous, refused, silent }: NumberTally): string[] {
  return [
    `numbers: ${read} read, ${ambiguous} ambiguous, ${refused} refused, ${silent.length} read as another number`,
    ...silent.slice(0, 20).map((draw) => `  ${JSON.stringify(draw)}`),
  ];
}
