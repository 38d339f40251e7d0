/**
 * Writes everything in src/generated from the JSON Schemas in schema/: TypeScript types, the schemas as modules,
 * and standalone validators (a browser under a strict Content-Security-Policy cannot compile a schema itself).
 * Run it with `pnpm generate` after a schema changed; `--check` only reports whether the files are current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const here = new URL('.', import.meta.url);
const check = process.argv.includes('--check');
const sources = [
  {
    name: 'criteria-set',
    typesFile: 'types.ts',
    exported: 'criteriaSetSchema',
    validator: 'validateCriteriaSet',
  },
  {
    name: 'responses',
    typesFile: 'responses.ts',
    exported: 'responseFileSchema',
    validator: 'validateResponseFile',
  },
] as const;

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A union whose branches only say which property has to be there: no type of its own. */
function isChoiceOfRequired(key: string, value: Json): boolean {
  return (
    key === 'oneOf' &&
    Array.isArray(value) &&
    value.every((branch) => isObject(branch) && Object.keys(branch).join() === 'required')
  );
}

/**
 * A description beside a $ref makes json-schema-to-typescript emit the type twice, and `discriminator` and choices of required
 * properties confuse it.
 */
function forTypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(forTypes);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) =>
      key !== 'discriminator' &&
      !(key === 'description' && '$ref' in value) &&
      !isChoiceOfRequired(key, inner),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, forTypes(inner)]));
}

/** Drops the "This interface was referenced by …" and "@minItems" lines, which say nothing to a reader. */
function withoutNoise(types: string): string {
  return types
    .replace(/^ *\* This interface was referenced by [^\n]*\n *\* via the [^\n]*\n/gm, '')
    .replace(/^ *\* @(?:min|max)Items \d+\n/gm, '')
    .replace(/(\n *\*)+(?=\n *\*\/)/g, '')
    .replace(/^ *\/\*\*\n *\*\/\n/gm, '');
}

const outputs = new Map<string, string>();
const banner =
  '// Generated from the JSON Schemas in packages/criteria/schema by `pnpm generate`. Do not edit.\n';
const ajv = new Ajv2020({
  allErrors: true,
  discriminator: true,
  strictRequired: false,
  allowUnionTypes: true,
  code: { source: true, esm: true, optimize: true },
});
addFormats(ajv);

let schemaModule = banner;
for (const source of sources) {
  const schema: Json = JSON.parse(readFileSync(new URL(`schema/${source.name}.schema.json`, here), 'utf8'));
  if (!isObject(schema)) throw new Error(`schema/${source.name}.schema.json is not an object`);
  ajv.addSchema(schema);
  schemaModule += `\n/** schema/${source.name}.schema.json */\nexport const ${source.exported} = ${JSON.stringify(schema, null, 2)} as const;\n`;
  const prepared = forTypes(schema);
  if (!isObject(prepared)) throw new Error('unreachable');
  const types = await compile(prepared, source.exported, {
    bannerComment: banner.trim(),
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  outputs.set(source.typesFile, withoutNoise(types));
}
outputs.set('schema.ts', schemaModule);

const code = standaloneCode(
  ajv,
  Object.fromEntries(sources.map((source) => [source.validator, `urn:tieuchi:${source.name}-1`])),
);
// Standalone code still says `require('ajv/dist/runtime/…')`: bundling folds the few runtime helpers in.
const bundled = await build({
  stdin: { contents: code, resolveDir: new URL('.', here).pathname, loader: 'js' },
  bundle: true,
  write: false,
  format: 'esm',
  minify: true,
  legalComments: 'none',
});
outputs.set('validators.js', `${banner}${bundled.outputFiles[0]?.text ?? ''}`);
outputs.set(
  'validators.d.ts',
  `${banner}import type { ErrorObject } from 'ajv';
import type { CriteriaSet } from './types.ts';
import type { ResponseFile } from './responses.ts';

interface Validator<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}
export declare const validateCriteriaSet: Validator<CriteriaSet>;
export declare const validateResponseFile: Validator<ResponseFile>;
`,
);

let stale = 0;
for (const [file, text] of outputs) {
  const url = new URL(`src/generated/${file}`, here);
  let current = '';
  try {
    current = readFileSync(url, 'utf8');
  } catch {
    // Not there yet.
  }
  if (current === text) continue;
  stale += 1;
  if (check) console.error(`src/generated/${file} is not what schema/ gives`);
  else writeFileSync(url, text);
}
if (check && stale > 0) process.exitCode = 1;
