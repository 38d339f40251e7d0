import { accounts } from './vi/accounts.ts';
import { app } from './vi/app.ts';
import { audit } from './vi/audit.ts';
import { compare } from './vi/compare.ts';
import { document } from './vi/document.ts';
import { dossiers } from './vi/dossiers.ts';
import { draft } from './vi/draft.ts';
import { fields } from './vi/fields.ts';
import { figures } from './vi/figures.ts';
import { hindsight } from './vi/hindsight.ts';
import { inspector } from './vi/inspector.ts';
import { modelFields } from './vi/model-fields.ts';
import { modelValues } from './vi/model-values.ts';
import { operations } from './vi/operations.ts';
import { publishing } from './vi/publishing.ts';
import { refusal } from './vi/refusal.ts';
import { results } from './vi/results.ts';
import { rounds } from './vi/rounds.ts';
import { saving } from './vi/saving.ts';
import { sets } from './vi/sets.ts';
import { trial } from './vi/trial.ts';

/** Vietnamese texts of the editor, one file per area; `{{name}}` is filled in. */
export const vi = {
  ...accounts,
  ...app,
  ...audit,
  ...compare,
  ...document,
  ...dossiers,
  ...draft,
  ...fields,
  ...figures,
  ...hindsight,
  ...inspector,
  ...modelFields,
  ...modelValues,
  ...operations,
  ...publishing,
  ...refusal,
  ...results,
  ...rounds,
  ...saving,
  ...sets,
  ...trial,
} as const;
