import { refusal } from '@tieuchi/client/refusal-words/vi';
import { shell } from '@tieuchi/shell/texts/vi';
import { views } from '@tieuchi/views/texts/vi';
import { accounts } from './vi/accounts.ts';
import { audit } from './vi/audit.ts';
import { dossiers } from './vi/dossiers.ts';
import { figures } from './vi/figures.ts';
import { hindsight } from './vi/hindsight.ts';
import { operations } from './vi/operations.ts';
import { results } from './vi/results.ts';
import { rounds } from './vi/rounds.ts';

/** Vietnamese texts of this app; `{{name}}` is filled in. */
export const vi = {
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
  'app.title': 'Tiêu Chí – Đánh giá và quản trị',
} as const;
