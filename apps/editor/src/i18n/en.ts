import { refusal } from '@tieuchi/client/refusal-words/en';
import { shell } from '@tieuchi/shell/texts/en';
import { views } from '@tieuchi/views/texts/en';
import { compare } from './en/compare.ts';
import { document } from './en/document.ts';
import { draft } from './en/draft.ts';
import { fields } from './en/fields.ts';
import { inspector } from './en/inspector.ts';
import { modelFields } from './en/model-fields.ts';
import { modelValues } from './en/model-values.ts';
import { publishing } from './en/publishing.ts';
import { saving } from './en/saving.ts';
import { sets } from './en/sets.ts';
import { trial } from './en/trial.ts';
import type { vi } from './vi.ts';

/** English texts of the editor: every Vietnamese key, checked per area. */
export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...refusal,
  ...shell,
  ...views,
  ...compare,
  ...document,
  ...draft,
  ...fields,
  ...inspector,
  ...modelFields,
  ...modelValues,
  ...publishing,
  ...saving,
  ...sets,
  ...trial,
  'app.title': 'Tiêu Chí – Criteria set editor',
};
