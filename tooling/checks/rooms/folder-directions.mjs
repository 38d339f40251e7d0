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
      ['generated', 'limits'],
      'exact',
      ['inputs', 'deadlines', 'legal-bases', 'deviations', 'reports', 'canonical', 'findings'],
      'formula',
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
};
