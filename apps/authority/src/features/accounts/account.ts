import type { ApiOutputs } from '@tieuchi/client/outputs';
import type { AppText } from '../../i18n/use-text.ts';

/** An account as those who manage it see it. */
export type Account = ApiOutputs['accounts']['list'][number];

/** Where somebody works, for the slip with their password: their unit, the ministry, or nothing for an operator. */
export function placeNameOf(account: Account, t: AppText): string {
  for (const { role, unitName } of account.roles) {
    if (unitName !== null) return unitName;
    if (role === 'ministryAnalyst') return t('role.ministry');
  }
  return '';
}
