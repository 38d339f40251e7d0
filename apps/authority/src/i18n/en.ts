import { refusal } from '@tieuchi/client/refusal-words/en';
import { shell } from '@tieuchi/shell/texts/en';
import { views } from '@tieuchi/views/texts/en';
import { accounts } from './en/accounts.ts';
import { audit } from './en/audit.ts';
import { dossiers } from './en/dossiers.ts';
import { figures } from './en/figures.ts';
import { hindsight } from './en/hindsight.ts';
import { operations } from './en/operations.ts';
import { results } from './en/results.ts';
import { rounds } from './en/rounds.ts';
import type { vi } from './vi.ts';

/** English texts of this app: every Vietnamese key, checked per area. */
export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...refusal,
  ...shell,
  ...views,
  ...accounts,
  ...audit,
  ...dossiers,
  ...figures,
  ...hindsight,
  ...operations,
  ...results,
  ...rounds,
  'app.title': 'Tiêu Chí – Assessment and administration',
};
