import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keepRunning } from './keep-running.mjs';
import { checkNode, main, root, run } from './process.mjs';
import { buildApps, installWorkspace } from './workspace.mjs';

/** `npm start`: installs, builds and runs the server, brings it back after a crash, and returns its exit code. */
await main(async () => {
  checkNode();
  const env = await installWorkspace();
  if (!existsSync(join(root, 'apps/authority/dist'))) console.log('Đang dựng ứng dụng…');
  await buildApps(env);
  return keepRunning(() =>
    run(process.execPath, ['tooling/run/serve.cjs'], { show: true, env: { NODE_ENV: 'production', ...env } }),
  );
});
