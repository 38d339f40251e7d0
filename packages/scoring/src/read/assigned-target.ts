import { LARGEST_NUMBER } from '@tieuchi/criteria/number-limits';
import { own } from './own.ts';

/** The target that the unit was assigned for a criterion; anything but a number counts as none (SPEC S7). */
export function assignedTarget(response: unknown, id: string): number | undefined {
  const target = own(own(response, 'targets'), id);
  return typeof target === 'number' && Math.abs(target) <= LARGEST_NUMBER ? target : undefined;
}
