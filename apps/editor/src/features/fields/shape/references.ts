import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import type { FieldShape } from './shape.ts';

/** One thing of the document that a field can name. */
export type Named = { value: string; label: string };

/** Where a field stands: the document, the criterion around it, and the object that it is a field of. */
export type Surroundings = {
  document: CriteriaSet;
  criterion: Criterion | undefined;
  parent: Readonly<Record<string, unknown>>;
};

type Kind = keyof typeof things;

/** What fields name by id, by title of their object and name. Fields that are not here are plain texts. */
const kinds: Readonly<Record<string, Kind>> = {
  'AfterDeadline.stage': 'stage',
  'AppliesTo.unitClasses': 'unitClass',
  'Band.requires': 'criterion',
  'Citation.basis': 'legalBasis',
  'Cluster.field': 'profileField',
  'Criterion.group': 'group',
  'CriteriaListBlock.group': 'group',
  'Deviation.legalBases': 'legalBasis',
  'Evidence.register': 'register',
  'FromCriterion.criterion': 'criterion',
  'FromProfile.field': 'profileField',
  'FromRegister.register': 'register',
  'FromRegister.sum': 'column',
  'FromRegister.total': 'total',
  'Group.parent': 'group',
  'GroupGate.group': 'group',
  'OptionsRule.of': 'optionsInput',
  'Ranking.group': 'group',
  'RegisterBlock.register': 'register',
  'Stage.form': 'reportForm',
  'Stage.mayReturnTo': 'stage',
  'Total.field': 'profileField',
};

const things = {
  stage: ({ document }: Surroundings) => (document.stages ?? []).map(byName),
  unitClass: ({ document }: Surroundings) => (document.unitClasses ?? []).map(byName),
  group: ({ document }: Surroundings) => document.groups.map(byCode),
  criterion: ({ document, criterion }: Surroundings) =>
    document.criteria.filter((one) => one !== criterion).map(byCode),
  register: ({ document }: Surroundings) => (document.registers ?? []).map(byCode),
  reportForm: ({ document }: Surroundings) => (document.reportForms ?? []).map(byCode),
  profileField: ({ document }: Surroundings) => (document.profile ?? []).map(byName),
  legalBasis: ({ document }: Surroundings) =>
    (document.legalBases ?? []).map(({ id, number, title }) => ({
      value: id,
      label: number === undefined ? title : `${number} – ${title}`,
    })),
  column: (around: Surroundings) => (registerBeside(around)?.columns ?? []).map(byName),
  total: (around: Surroundings) => (registerBeside(around)?.totals ?? []).map(byName),
  optionsInput: ({ criterion }: Surroundings) =>
    (criterion?.inputs ?? []).filter((input) => 'options' in input).map(byName),
};

/** Whether a field names something of the document. */
export function namesSomething(field: Pick<FieldShape, 'owner' | 'name'>): boolean {
  return kinds[`${field.owner}.${field.name}`] !== undefined;
}

/** What a field can name; undefined for a field that names nothing. */
export function namedBy(
  field: Pick<FieldShape, 'owner' | 'name'>,
  around: Surroundings,
): Named[] | undefined {
  const kind = kinds[`${field.owner}.${field.name}`];
  if (kind === undefined) return undefined;
  const found = things[kind](around);
  // A group inside itself, or a stage that comes after itself, is a circle.
  return found.filter(({ value }) => !isOwn(field.owner, around) || value !== around.parent.id);
}

function isOwn(owner: string, { parent }: Surroundings): boolean {
  return (owner === 'Group' || owner === 'Stage') && parent.id !== undefined;
}

function registerBeside({ document, parent }: Surroundings) {
  return document.registers?.find(({ id }) => id === parent.register);
}

function byName({ id, name }: { id: string; name: string }): Named {
  return { value: id, label: name };
}

function byCode({ id, code, name }: { id: string; code: string; name: string }): Named {
  return { value: id, label: `${code} – ${name}` };
}
