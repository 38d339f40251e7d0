import { expect, it } from 'vitest';
import { accessTable } from './routes.ts';

// After a change that is meant: pnpm -s exec vitest run src/contract -u, and look at the difference.
it('is what access-table.json says, for every route of the server', async () => {
  await expect(`${JSON.stringify(accessTable(), null, 2)}\n`).toMatchFileSnapshot('./access-table.json');
});
