/**
 * Files that are each other's parts by their nature. `files` in alphabetical order, `why` names what makes the circle one thing.
 */
export const recursions = [
  {
    why: 'a field of a document may be an object or a list, whose items have fields',
    files: [
      'apps/editor/src/features/fields/field.tsx',
      'apps/editor/src/features/fields/item-list.tsx',
      'apps/editor/src/features/fields/item.tsx',
      'apps/editor/src/features/fields/levels-field.tsx',
      'apps/editor/src/features/fields/object-field.tsx',
      'apps/editor/src/features/fields/object-fields.tsx',
      'apps/editor/src/features/fields/own-fields.ts',
      'apps/editor/src/features/fields/target-editor.tsx',
      'apps/editor/src/features/fields/target-list.tsx',
      'apps/editor/src/features/fields/targets-field.tsx',
      'apps/editor/src/features/fields/union-field.tsx',
    ],
  },
];

/** Circles that other work is still to take apart, by room; the numbers only fall. */
export const pending = {};
