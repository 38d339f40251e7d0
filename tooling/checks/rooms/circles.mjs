/**
 * Files that are each other's parts by their nature. `files` in alphabetical order, `why` names what makes the circle one thing.
 */
export const recursions = [
  {
    why: 'a field of a document may be an object or a list, whose items have fields',
    files: [
      'apps/editor/src/features/fields/nested/field.tsx',
      'apps/editor/src/features/fields/nested/item-list.tsx',
      'apps/editor/src/features/fields/nested/item.tsx',
      'apps/editor/src/features/fields/nested/levels-field.tsx',
      'apps/editor/src/features/fields/nested/object-field.tsx',
      'apps/editor/src/features/fields/nested/object-fields.tsx',
      'apps/editor/src/features/fields/nested/own-fields.ts',
      'apps/editor/src/features/fields/nested/target-editor.tsx',
      'apps/editor/src/features/fields/nested/target-list.tsx',
      'apps/editor/src/features/fields/nested/targets-field.tsx',
      'apps/editor/src/features/fields/nested/union-field.tsx',
    ],
  },
];

/** Circles that other work is still to take apart, by room; the numbers only fall. */
export const pending = {};
