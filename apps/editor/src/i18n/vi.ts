import { refusal } from '@tieuchi/client/refusal-words/vi';
import { shell } from '@tieuchi/shell/texts/vi';
import { views } from '@tieuchi/views/texts/vi';
import { compare } from './vi/compare.ts';
import { document } from './vi/document.ts';
import { draft } from './vi/draft.ts';
import { fields } from './vi/fields.ts';
import { inspector } from './vi/inspector.ts';
import { modelFields } from './vi/model-fields.ts';
import { modelValues } from './vi/model-values.ts';
import { publishing } from './vi/publishing.ts';
import { saving } from './vi/saving.ts';
import { sets } from './vi/sets.ts';
import { trial } from './vi/trial.ts';

/** Vietnamese texts of the editor; `{{name}}` is filled in. */
export const vi = {
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
  'app.title': 'Tiêu Chí – Biên soạn bộ tiêu chí',
} as const;
