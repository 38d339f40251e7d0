import type { Task } from '@tieuchi/criteria/types';

/** An improvement task of a heading or criterion, with the bodies that lead and co-ordinate it. */
export interface FormTask {
  id: string;
  name: string;
  lead?: string;
  coordinate: string[];
}

/** The task as a form shows it. */
export function toFormTask({ id, name, lead, coordinate }: Task): FormTask {
  return { id, name, ...(lead !== undefined && { lead }), coordinate: coordinate ?? [] };
}
