import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import type { CasesFile } from '../cases.ts';
import { disagreements } from '../testing/columnar-agreement.ts';

const root = fileURLToPath(new URL('../../../../frameworks', import.meta.url));
const files = (existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [])
  .filter((file) => /[/\\]cases[/\\][^/\\]+\.json$/.test(file))
  .toSorted();

describe('C1 the cases of every framework', () => {
  it.each(files)('C1 %s: columns say what the dossiers say', (file) => {
    const set: CriteriaSet = JSON.parse(
      readFileSync(join(root, dirname(dirname(file)), 'framework.json'), 'utf8'),
    );
    const { cases }: CasesFile = JSON.parse(readFileSync(join(root, file), 'utf8'));
    const all: UnitResponse[] = cases.flatMap(({ response, peers = [] }) => [response, ...peers]);
    expect(disagreements(set, all)).toEqual([]);
    expect(
      disagreements(set, all, { frozen: true, suspended: set.criteria.slice(0, 2).map(({ id }) => id) }),
    ).toEqual([]);
    for (const { response, peers = [] } of cases)
      expect(disagreements(set, [response, ...peers], { frozen: true })).toEqual([]);
  });
});
