/** Folders of one file per kind, and what lists them. */
export const registries = {
  'packages/api/src/routers': 'one router of the contract each, listed by router.ts',
  'packages/criteria/src/check/rules': 'one rule of a valid document each, listed by check/rules.ts',
};

/** Folders that other work is still to divide, with the number of modules they have; the numbers only fall. */
export const pending = {
  'apps/assessment/src/features/answers': 20,
  'apps/assessment/src/features/assessment': 19,
  'apps/assessment/src/routes': 15,
  'apps/authority/src/features/accounts': 14,
  'apps/authority/src/features/rounds/figures': 17,
  'apps/editor/src/features/compare': 18,
  'apps/editor/src/features/document': 16,
  'apps/editor/src/features/document-table': 19,
  'apps/editor/src/features/fields': 39,
  'apps/editor/src/features/inspector': 18,
  'packages/ui/src': 21,
};
