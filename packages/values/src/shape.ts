import type { Input } from '@tieuchi/criteria/types';

/** What a numeric field takes. Every numeric input of a document is one; a figure of the document itself is `plainNumber`. */
export interface NumberShape {
  readonly kind: 'number' | 'count' | 'percent' | 'money';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly decimals?: number | undefined;
  readonly measureUnit?: string | undefined;
}

/** What a yes/no field takes, with the words that the document prints for them. */
export interface BooleanShape {
  readonly kind: 'boolean';
  readonly yes?: string | undefined;
  readonly no?: string | undefined;
}

/** One of several options, or any number of them. */
export interface OptionsShape {
  readonly kind: 'choice' | 'checklist';
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** A free text, or a day. */
export interface TextShape {
  readonly kind: 'text';
}

/** A day. */
export interface DateShape {
  readonly kind: 'date';
}

/** What decides how a text of a field is read and written. An `Input` of a document is one. */
export type ValueShape = NumberShape | BooleanShape | OptionsShape | TextShape | DateShape;

/** Every kind of value; each is read and written by one file. */
export type ValueKind = Input['kind'];

/** A number of the document itself, such as a target, points or a weight: any number will do. */
export const plainNumber: NumberShape = { kind: 'number' };

/**
 * Where a text comes from. `typed`: into a field that shows it and what was read, so that what the field takes may decide between
 * two readings. `sheet`: pasted or from a file, where nobody looked at this very cell, so that only the text itself decides.
 * `point`: how decimals are written where that is known, because somebody said so or because a program wrote the text.
 */
export interface TextSource {
  readonly from: 'typed' | 'sheet';
  readonly point?: ',' | '.' | undefined;
}

/** Typed into a field that shows it. */
export const typed: TextSource = { from: 'typed' };

/** Pasted, or from a file, with nothing known of how its numbers are written. */
export const fromSheet: TextSource = { from: 'sheet' };
