import { formatDecimal, Rational } from '../exact/rational.ts';
import type { Params } from './finding.ts';
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
 * The finding as a complete sentence, Vietnamese or English, with the values it names. A code that is not in the closed list
 * comes back as it is, so that a newer server's finding still shows something.
 */
export function messageOf(
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
