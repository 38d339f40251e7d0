import { MAX_BYTES } from '@tieuchi/criteria/limits';
import { z } from 'zod';
import { isBoundedJson, type JsonBounds } from './json-bounds.ts';

/**
 * What single fields of inputs may be made of, for procedures, REST routes and signing in alike. Each takes nothing that PostgreSQL
 * or the rules cannot take, unless its name says that somebody else checks it. A test walks all inputs and refuses any other kind of
 * text, number or JSON, so that no new field can be without a bound.
 */
export const scalars = z.registry<{ readonly scalar: string }>();

/** The largest number of an integer column. */
const INT4_MAX = 2_147_483_647;

/** PostgreSQL stores neither NUL nor half a character, and refuses to search for them. */
const storable = /^[^\0\p{Cs}]*$/u;

/** A day such as "2026-11-21" that exists, from year 1 to 9999: there is no year 0000, and later ones have more digits. */
export const day = z.iso
  .date()
  .refine((text) => text >= '0001-01-01')
  .register(scalars, { scalar: 'day' });

/** An id of our own. */
export const id = z.uuid().register(scalars, { scalar: 'id' });

/** The digest of a published version. */
export const digest = z
  .string()
  .regex(/^sha256-[0-9a-f]{64}$/)
  .register(scalars, { scalar: 'digest' });

/** The digest of a published version or its beginning, 16 digits at least: an address that names a hundred sets stays short. */
export const shortDigest = z
  .string()
  .regex(/^sha256-[0-9a-f]{16,64}$/)
  .register(scalars, { scalar: 'shortDigest' });

/** Text of a form that is wholly given: a set's id, a version. */
export const pattern = (max: number, form: RegExp) =>
  z.string().max(max).regex(form).register(scalars, { scalar: 'pattern' });

/** A key that somebody else gave: an id inside a document, a user id, the code of a unit. */
export const key = (max: number) =>
  z.string().min(1).max(max).regex(storable).register(scalars, { scalar: 'key' });

/** One line of text that people read: trimmed, normalised, without control or bidirectional-override characters. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u),
    )
    .register(scalars, { scalar: 'line' });

/** What people type to look for, and names whose form the service checks: anything that can be stored. */
export const typedText = (max: number) =>
  z.string().max(max).regex(storable).register(scalars, { scalar: 'typedText' });

/** The text of a document being written. */
export const documentText = z
  .string()
  .max(MAX_BYTES)
  .regex(storable)
  .register(scalars, { scalar: 'documentText' });

/** Text of which the service says itself, with the place, what is wrong with it. Nothing stores it as it came. */
export const uncheckedText = (max: number) =>
  z.string().max(max).register(scalars, { scalar: 'uncheckedText' });

/** A password: any text, NUL and lone surrogates too, since it is hashed and never stored or searched for. */
export const secret = (max: number, min = 0) =>
  z.string().min(min).max(max).register(scalars, { scalar: 'secret' });

/** A whole number that an integer column holds. */
export const whole = (least: number, most = INT4_MAX) =>
  z.int().min(least).max(most).register(scalars, { scalar: 'whole' });

/** The revision of a part or text that a save is based on. */
export const revision = (least: 0 | 1) => whole(least);

/** The number of an event of the log, which outgrows an integer column. */
export const eventNumber = z.int().positive().register(scalars, { scalar: 'eventNumber' });

/** A figure whose range the service checks. JSON has neither NaN nor infinities. */
export const figure = z.number().register(scalars, { scalar: 'figure' });

/** An answer is an object of values, some by period: far more than the largest set asks for in one. */
const answerBounds: JsonBounds = { depth: 8, values: 50_000, key: 200 };

/** A JSON value that the schema of a set checks, which tells where a text holds what cannot be stored. */
export const answerValue = z
  .custom<z.core.util.JSONType>((value) => isBoundedJson(value, answerBounds))
  .register(scalars, { scalar: 'answerValue' });

/** An object of JSON values, checked like `answerValue`. */
export const answerValues = z
  .custom<Record<string, z.core.util.JSONType>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      isBoundedJson(value, answerBounds),
  )
  .register(scalars, { scalar: 'answerValues' });
