import type { Language } from '@tieuchi/ui/i18n';
import { type Refusal, wordReading } from '@tieuchi/values/problem-words';
import { readShare } from './share-text.ts';

/** Why a text is no share: `notAShare` says what is wanted; a number that can be two is named with what to choose from. */
export function shareProblem(
  text: string,
  notAShare: string,
  language: Language,
): string | Refusal | undefined {
  const reading = readShare(text);
  return reading.state === 'refused' ? notAShare : wordReading(text, reading, language);
}
