import type { PartKind } from '@tieuchi/criteria/part';
import { answerService } from './kinds/answer.ts';
import { profileService } from './kinds/profile.ts';
import { rowService } from './kinds/row.ts';
import { totalsService } from './kinds/totals.ts';
import type { PartService } from './part-service.ts';

/** Every kind of part; a new one is a file in kinds/ and a line here. */
export const partServices: { readonly [Kind in PartKind]: PartService<Kind> } = {
  answer: answerService,
  profile: profileService,
  totals: totalsService,
  row: rowService,
};
