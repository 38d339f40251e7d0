import { foldedText } from './plain-text.ts';
import { type Reading, refused, taken } from './reading.ts';
import type { BooleanShape } from './shape.ts';

const YES = ['Có', 'x', '1', 'yes', 'true', 'đạt', 'co', '✓', '✔', '☑'];
const NO = ['Không', '0', 'no', 'false', 'chưa đạt', 'khong', '☐'];
const yes = new Set(YES.map(foldedText));
const no = new Set(NO.map(foldedText));

/**
 * Reads yes or no: by the document's own words first, then by the usual ones. A word that stands for both, such as "Không" where
 * the document prints it for yes and nothing for no, is ambiguous.
 */
export function readBoolean(shape: BooleanShape, text: string): Reading<boolean> {
  if (foldedText(text) === '') return { state: 'empty' };
  const [only, second] = meanings(shape, text);
  if (only === undefined) return refused({ code: 'notYesNo' });
  if (second === undefined) return taken(only);
  const choices = [true, false].map((value) => ({ value, text: writeBoolean(shape, value) }));
  return { state: 'ambiguous', choices };
}

/** The document's word for yes or no, else a usual one; always one that `readBoolean` reads back. */
export function writeBoolean(shape: BooleanShape, value: boolean): string {
  const own = value ? shape.yes : shape.no;
  const [usual = ''] = value ? YES : NO;
  const words = [...(own === undefined ? [] : [own]), ...(value ? YES : NO)];
  return (
    words.find((word) => {
      const [only, second] = meanings(shape, word);
      return only === value && second === undefined;
    }) ?? usual
  );
}

function meanings(shape: BooleanShape, text: string): boolean[] {
  const word = foldedText(text);
  const isOwn = (own: string | undefined) => own !== undefined && foldedText(own) === word;
  const own = { yes: isOwn(shape.yes), no: isOwn(shape.no) };
  // A word of the document takes the place of the usual one for the same side.
  const says = {
    yes: own.yes || (yes.has(word) && !(own.no && shape.yes !== undefined)),
    no: own.no || (no.has(word) && !(own.yes && shape.no !== undefined)),
  };
  return [...(says.yes ? [true] : []), ...(says.no ? [false] : [])];
}
