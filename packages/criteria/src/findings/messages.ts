import { formatDecimal, Rational } from '../exact/rational.ts';
import type { Params } from './finding.ts';
import { type Fix, fixText } from './fix.ts';
import { terms } from './terms.ts';
import type { Wording } from './wordings/wording.ts';
import { wordings } from './wordings/wordings.ts';

const byCode: ReadonlyMap<string, Wording> = new Map(Object.entries(wordings));
const PLACE = /\{([a-zA-Z]+)(?::([a-zA-Z]+))?\}/g;
const MAX_SHOWN = 200;

function shown(value: string | number, locale: 'vi' | 'en'): string {
  if (typeof value === 'number' && locale === 'vi' && Number.isFinite(value)) {
    return formatDecimal(Rational.fromNumber(value), 6);
  }
  const text = String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/**
 * The finding as a complete sentence, and its mend as another where one is sure, Vietnamese or English, with the values it names. A code that is not in the closed list
 * comes back as it is, so that a newer server's finding still shows something.
 */
export function messageOf(
  finding: { readonly code: string; readonly params: Params; readonly fix?: Fix | undefined },
  locale: 'vi' | 'en',
): string {
  const said = sentenceOf(finding, locale);
  if (finding.fix === undefined) return said;
  const instead = shown(fixText(finding.fix), locale);
  return locale === 'vi' ? `${said} Sửa thành: “${instead}”.` : `${said} Write instead: “${instead}”.`;
}

/** The sentence of a finding alone, where its mend is offered beside it. */
export function sentenceOf(
  finding: { readonly code: string; readonly params: Params },
  locale: 'vi' | 'en',
): string {
  const wording = byCode.get(finding.code);
  if (wording === undefined) return finding.code;
  return wording[locale].replace(PLACE, (_, name: string, list: string | undefined) => {
    const value = (Object.hasOwn(finding.params, name) ? finding.params[name] : undefined) ?? '';
    const entry = list === undefined ? undefined : terms[list];
    const term = entry !== undefined && Object.hasOwn(entry, value) ? entry[value] : undefined;

    return term?.[locale] ?? shown(value, locale);
  });
}
