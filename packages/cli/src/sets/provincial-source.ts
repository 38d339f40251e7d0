import { readFileSync } from 'node:fs';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';

const provincial = new URL('../../../../frameworks/provincial/', import.meta.url);

/** NFC text on one line, with single blanks. */
export function collapsed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The lines of a printed cell, each collapsed, without empty ones. */
export function lines(text: string): string {
  return text
    .split('\n')
    .map(collapsed)
    .filter((line) => line !== '')
    .join('\n');
}

/** A file below frameworks/provincial/, as NFC text. */
export function readSource(path: string): string {
  return readFileSync(new URL(path, provincial), 'utf8').normalize('NFC');
}

/** The document of a folder below frameworks/provincial/ with its findings. Throws when it is not valid by its schema. */
export function readFramework(folder: string): { document: CriteriaSet; findings: { code: string }[] } {
  const { document, findings } = parseDocument(readSource(`${folder}/framework.json`));
  if (document === undefined) throw new Error(`${folder} is not valid: ${JSON.stringify(findings)}`);
  return { document, findings };
}

/** The criterion with a printed code. Throws when there is none. */
export function criterionOf({ criteria }: CriteriaSet, code: string): Criterion {
  const criterion = criteria.find((candidate) => candidate.code === code);
  if (criterion === undefined) throw new Error(`no criterion ${code}`);
  return criterion;
}

/** Code and name of the group of a criterion. Throws when there is none. */
export function groupOf({ groups }: CriteriaSet, { group }: Criterion): { code: string; name: string } {
  const found = groups.find(({ id }) => id === group);
  if (found === undefined) throw new Error(`no group ${group}`);
  return { code: found.code, name: found.name };
}

/** The targets per level for a class of unit, or the one list for all. Throws for a rule of another kind. */
export function targetsOf({ rule }: Criterion, unitClass?: string): Target[] {
  if (rule?.kind !== 'levels') throw new Error('expected a rule of levels');
  if (Array.isArray(rule.targets)) return rule.targets;
  return (unitClass === undefined ? undefined : rule.targets[unitClass]) ?? [];
}

/**
 * Text without any blank, and without the comma inside "797a/THH-,NSKSNB": letters are printed with and without them in
 * their number ("2559/SLĐT BXH-GDNN").
 */
export function unspaced(text: string): string {
  return text.replaceAll(' ', '').replaceAll('-,', '-');
}
