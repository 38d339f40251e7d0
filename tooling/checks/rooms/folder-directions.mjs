/**
 * The folders of a room in the order of its floors, the ground first: each may import those before it. Folders of one floor stand
 * together and do not know each other; a file at the top of the room may stand in the order too, all others come last and may import
 * everything. `only` names folders that may import less than what is below them. A room is a folder with folders in it: add another
 * by a line.
 */
export const directions = {
  'packages/scoring/src': {
    order: [
      ['errors.ts', 'exact'],
      'model',
      'shown',
      'compile',
      'read',
      ['judge', 'meaning'],
      'total',
      'explain',
      'columnar',
    ],
    only: {
      // What decides one dossier is asked through columnar/exact.ts, so that the two cannot come to differ.
      columnar: ['exact', 'model', 'shown', 'compile', 'read'],
      model: ['exact'],
    },
  },
  'packages/scoring/src/columnar': {
    order: ['exact.ts', 'numbers', 'answers', ['levels', 'shares'], 'bound.ts', 'column-run.ts', 'points'],
  },
  'packages/criteria/src': {
    order: [
      ['generated', 'limits', 'kinds'],
      'exact',
      ['inputs', 'deadlines', 'legal-bases', 'deviations', 'reports', 'canonical', 'findings'],
      'formula',
      'rule-kinds',
      ['compare', 'derive', 'responses'],
      'check',
      'parse',
      ['edit', 'merge'],
    ],
  },
  'packages/forms/src': {
    order: [
      ['json-schema.ts', 'entry-notes.ts', 'describe-target.ts', 'register-readability.ts'],
      ['field-source.ts', 'name-in.ts'],
      'field.ts',
      ['input-kinds', 'point-rules'],
      ['form', 'changes'],
      'schemas',
    ],
  },
  'packages/db/src': {
    order: [
      ['actor.ts', 'audit-action.ts', 'columns.ts', 'database.ts', 'operator-error.ts'],
      'log-files.ts',
      'tables',
      ['audit', 'reach'],
      'queries',
      ['connection', 'embedded', 'migrate'],
      'testing',
    ],
  },
  'packages/db/src/embedded': { order: ['os', 'cluster'] },
  'packages/api/src': {
    order: [
      ['domain-error.ts', 'inputs'],
      ['refusal-sentence.ts', 'refused-input.ts', 'trpc-error.ts'],
      'refusal-shape.ts',
      'auth',
      'context.ts',
      ['access', 'documents'],
      ['services', 'trpc.ts'],
      ['files', 'routers'],
      ['rest', 'router.ts'],
      'caller.ts',
      'seed',
      'testing',
      'contract',
    ],
  },
  'packages/api/src/services': {
    order: [
      ['checks', 'places'],
      'sets',
      ['accounts', 'drafts', 'terms'],
      'dossiers',
      'rounds',
      ['operations', 'results'],
    ],
  },
  'packages/api/src/services/dossiers': { order: ['parts'] },
  'packages/api/src/services/dossiers/parts': { order: ['part-service.ts', 'kinds'] },
  'packages/api/src/services/terms': {
    order: ['grouped.ts', 'own-round.ts', 'round-rulings.ts', 'supplied-values.ts', 'figures'],
  },
};
