import { subjectOf } from '../../deviations/deviation-subject.ts';
import type { CriteriaSet } from '../../generated/types.ts';
import type { CheckContext, Rule } from '../context.ts';

function checkReference({ document, options, report }: CheckContext): void {
  const { derivedFrom, deviations = [] } = document;
  const base = options.base === undefined ? undefined : `${options.base.id}@${options.base.version}`;
  if (derivedFrom === undefined) {
    if (base !== undefined) report('derivedFromMissing', [], { base });
    else if (deviations.length > 0) report('deviationWithoutBase', ['deviations']);
    return;
  }
  const [named = '', digest] = derivedFrom.split('#');
  if (digest === undefined) report('derivedFromDigest', ['derivedFrom']);
  if (base !== undefined && named !== base) report('baseMismatch', ['derivedFrom'], { named, base });
}

function checkOwnCriteria({ document, options, report }: CheckContext, base: CriteriaSet): void {
  const inBase = new Set(base.criteria.map(({ id }) => id));
  const own = new Set(document.criteria.map(({ id }) => id));
  const { namespace } = document;
  let needsNamespace = false;
  document.criteria.forEach(({ id, code, replaces = [] }, index) => {
    const path = ['criteria', index];
    if (!inBase.has(id) && options.allowNamespaceless !== true) {
      if (namespace === undefined) needsNamespace = true;
      else if (!id.startsWith(`${namespace}-`)) {
        report('criterionWithoutNamespace', [...path, 'id'], { criterion: code, id, namespace });
      }
    }
    replaces.forEach((replaced, position) => {
      const params = { criterion: code, id: replaced };
      if (!inBase.has(replaced)) report('replacesUnknown', [...path, 'replaces', position], params);
      else if (own.has(replaced)) report('replacesKept', [...path, 'replaces', position], params);
    });
  });
  if (needsNamespace) report('namespaceMissing', []);
}

/** A reason for what the base does not have explains nothing. */
function checkReasons({ document, report }: CheckContext, base: CriteriaSet): void {
  const known = {
    criterion: new Set(base.criteria.map(({ id }) => id)),
    group: new Set(base.groups.map(({ id }) => id)),
  };
  (document.deviations ?? []).forEach((deviation, index) => {
    const subject = subjectOf(deviation);
    if (subject.kind === 'outcome' || known[subject.kind].has(subject.id)) return;
    const { kind: what, id } = subject;
    report('deviationUnknown', ['deviations', index, what], { what, id });
  });
}

/** Targets are compared by the id of their level. */
function checkLevels({ levels, report }: CheckContext, base: CriteriaSet): void {
  if (base.outcome.kind !== 'levels') return;
  const known = new Set(base.outcome.levels.map(({ id }) => id));
  levels.forEach(({ id }, index) => {
    if (!known.has(id)) report('levelUnknownToBase', ['outcome', 'levels', index, 'id'], { level: id });
  });
}

/** A derived set pins its base by digest, prefixes the ids that it coins, and justifies only what the base has. */
export const derivation: Rule = {
  name: 'derivation',
  check(context) {
    checkReference(context);
    const { base } = context.options;
    if (base === undefined) return;
    checkOwnCriteria(context, base);
    checkReasons(context, base);
    checkLevels(context, base);
  },
};
