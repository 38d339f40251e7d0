// Generated from the JSON Schemas in packages/criteria/schema by `pnpm generate`. Do not edit.
import type { ErrorObject } from 'ajv';
import type { CriteriaSet } from './types.ts';
import type { ResponseFile } from './responses.ts';

interface Validator<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}
export declare const validateCriteriaSet: Validator<CriteriaSet>;
export declare const validateResponseFile: Validator<ResponseFile>;
