import { accounts } from './en/accounts.ts';
import { app } from './en/app.ts';
import { audit } from './en/audit.ts';
import { compare } from './en/compare.ts';
import { document } from './en/document.ts';
import { dossiers } from './en/dossiers.ts';
import { draft } from './en/draft.ts';
import { fields } from './en/fields.ts';
import { figures } from './en/figures.ts';
import { hindsight } from './en/hindsight.ts';
import { inspector } from './en/inspector.ts';
import { modelFields } from './en/model-fields.ts';
import { modelValues } from './en/model-values.ts';
import { operations } from './en/operations.ts';
import { publishing } from './en/publishing.ts';
import { refusal } from './en/refusal.ts';
import { results } from './en/results.ts';
import { rounds } from './en/rounds.ts';
import { saving } from './en/saving.ts';
import { sets } from './en/sets.ts';
import { trial } from './en/trial.ts';
import type { vi } from './vi.ts';

/** English texts of the editor: every Vietnamese key, checked per area. */
export const en: Readonly<Record<keyof typeof vi, string>> = {
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
};
