import { insertAt, moveWithin, setAt } from '@tieuchi/criteria/text-edits';
import type { CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';
import type { JSONPath } from 'jsonc-parser';

/** A text together with the document it parses to: what every edit starts from. */
export type Draft = { text: string; document: CriteriaSet };

function indexOf(draft: Draft, id: string): number {
  const index = draft.document.criteria.findIndex((criterion) => criterion.id === id);
  if (index < 0) throw new RangeError(`no criterion ${id}`);
  return index;
}

/** The text with one target changed: of a level (0-based), and of a unit class where targets differ by class. */
export function setTarget(
  draft: Draft,
  at: { criterion: string; level: number; unitClass?: string | undefined },
  target: Target,
): string {
  const index = indexOf(draft, at.criterion);
  const path: JSONPath = ['criteria', index, 'rule', 'targets'];
  if (at.unitClass !== undefined) path.push(at.unitClass);
  return setAt(draft.text, [...path, at.level], target);
}

/** The text with a field of a criterion set, or removed when the value is `undefined` or an empty text. */
export function setCriterionField<Field extends keyof Criterion>(
  draft: Draft,
  at: { criterion: string; field: Field },
  value: Criterion[Field] | undefined,
): string {
  return setAt(
    draft.text,
    ['criteria', indexOf(draft, at.criterion), at.field],
    value === '' ? undefined : value,
  );
}

/** The text with a value set anywhere inside a criterion. */
export function setInCriterion(
  draft: Draft,
  at: { criterion: string; path: JSONPath },
  value: unknown,
): string {
  return setAt(draft.text, ['criteria', indexOf(draft, at.criterion), ...at.path], value);
}

/** An id for a criterion that this set coins itself: its namespace, then a number not yet used by it or the base. */
export function freshId(document: CriteriaSet, base: CriteriaSet | undefined): string {
  const taken = new Set([...document.criteria, ...(base?.criteria ?? [])].map((criterion) => criterion.id));
  const prefix = document.namespace === undefined ? '' : `${document.namespace}-`;
  let number = 1;
  while (taken.has(`${prefix}tc-${number}`)) number += 1;
  return `${prefix}tc-${number}`;
}

/** The code that follows the last one of a group: "I.18" after "I.17"; the group's own code and 1 in an empty group. */
export function nextCode(document: CriteriaSet, group: string): string {
  const codes = document.criteria
    .filter((criterion) => criterion.group === group)
    .map((criterion) => criterion.code);
  const last = codes.at(-1);
  const match = last === undefined ? null : /^(.*?)(\d+)$/.exec(last);
  if (!match) return `${document.groups.find((one) => one.id === group)?.code ?? ''}.1`;
  const highest = Math.max(
    ...codes.map((code) => (code.startsWith(match[1] ?? '') ? Number(code.slice(match[1]?.length)) || 0 : 0)),
  );
  return `${match[1]}${highest + 1}`;
}

/**
 * The text with a new criterion at the end of a group: a yes/no question that applies nowhere yet, so that adding it
 * changes no result before its author has decided.
 */
export function addCriterion(draft: Draft, added: { id: string; group: string; name: string }): string {
  const { document } = draft;
  const criterion: Criterion = {
    id: added.id,
    code: nextCode(document, added.group),
    group: added.group,
    name: added.name,
    inputs: [{ id: 'value', kind: 'boolean', name: added.name }],
    ...(document.outcome.kind === 'levels' && {
      rule: { kind: 'levels', targets: document.outcome.levels.map(() => null) },
    }),
  };
  return insertAt(draft.text, { path: ['criteria'], index: endOfGroup(document, added.group) }, criterion);
}

/** The text without a criterion. */
export function removeCriterion(draft: Draft, id: string): string {
  return setAt(draft.text, ['criteria', indexOf(draft, id)], undefined);
}

/**
 * The text with a criterion of the base put back after its nearest surviving predecessor, and the reason for leaving it
 * out removed. Its group and the legal bases it cites come along when they are missing.
 */
export function restoreCriterion(draft: Draft, base: CriteriaSet, id: string): string {
  const position = base.criteria.findIndex((criterion) => criterion.id === id);
  const criterion = base.criteria[position];
  if (!criterion) throw new RangeError(`no criterion ${id} in the base`);
  const { document } = draft;
  let index = 0;
  for (const earlier of base.criteria.slice(0, position)) {
    const at = document.criteria.findIndex((one) => one.id === earlier.id);
    if (at >= 0) index = at + 1;
  }
  let text = insertAt(draft.text, { path: ['criteria'], index }, criterion);
  const group = base.groups.find((one) => one.id === criterion.group);
  if (group && !document.groups.some((one) => one.id === group.id))
    text = insertAt(text, { path: ['groups'], index: document.groups.length }, group);
  const known = new Set(document.legalBases?.map((basis) => basis.id));
  const missing = (base.legalBases ?? []).filter(
    (basis) => !known.has(basis.id) && criterion.legalBases?.some((citation) => citation.basis === basis.id),
  );
  const count = document.legalBases?.length ?? 0;
  for (const [index, basis] of missing.entries()) text = setAt(text, ['legalBases', count + index], basis);
  const deviation = document.deviations?.findIndex((one) => one.criterion === id) ?? -1;
  return deviation < 0 ? text : setAt(text, ['deviations', deviation], undefined);
}

/** The text with a criterion exchanged with its neighbour in the same group; unchanged at the group's end. */
export function moveCriterion(draft: Draft, id: string, direction: 'up' | 'down'): string {
  const { criteria } = draft.document;
  const from = indexOf(draft, id);
  const group = criteria[from]?.group;
  const step = direction === 'up' ? -1 : 1;
  for (let to = from + step; criteria[to] !== undefined; to += step) {
    if (criteria[to]?.group === group) return moveWithin(draft.text, { path: ['criteria'], from, to });
  }
  return draft.text;
}

function endOfGroup(document: CriteriaSet, group: string): number {
  const last = document.criteria.findLastIndex((criterion) => criterion.group === group);
  return last < 0 ? document.criteria.length : last + 1;
}
