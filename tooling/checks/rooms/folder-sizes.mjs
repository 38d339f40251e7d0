/** Folders of one file per kind, and what lists them. */
export const registries = {
  'apps/editor/src/i18n/en': 'the texts of one feature each, listed by i18n/en.ts',
  'apps/editor/src/i18n/vi': 'the texts of one feature each, listed by i18n/vi.ts',
  'packages/api/src/routers': 'one router of the contract each, listed by router.ts',
  'packages/criteria/src/check/rules': 'one rule of a valid document each, listed by check/rules.ts',
};

/** Folders that other work is still to divide, with the number of modules they have; the numbers only fall. */
export const pending = {
  'apps/assessment/src/features/answers': 24,
  'apps/assessment/src/features/assessment': 22,
  'apps/assessment/src/routes': 18,
  'apps/editor/src/features/accounts': 14,
  'apps/editor/src/features/compare': 18,
  'apps/editor/src/features/document': 16,
  'apps/editor/src/features/document-table': 19,
  'apps/editor/src/features/fields': 39,
  'apps/editor/src/features/inspector': 18,
  'apps/editor/src/features/rounds/figures': 17,
  'apps/editor/src/features/sets': 13,
  'apps/server/src': 24,
  'packages/ui/src': 21,
};
