/** What JSON.parse can give. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** An object in JSON. */
export type JsonObject = { [name: string]: Json };

/** Whether a value is an object, neither an array nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
