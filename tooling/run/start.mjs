import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, main, root, run } from './process.mjs';
import { buildApps, installWorkspace } from './workspace.mjs';

/** `npm start`: installs, builds and runs the server, whose exit code it returns. */
await main(async () => {
  checkNode();
  const env = await installWorkspace();
  if (!existsSync(join(root, 'apps/editor/dist'))) console.log('Đang dựng ứng dụng…');
  await buildApps(env);
  const server = ['--import', 'tsx', 'apps/server/src/main.ts'];
  const { code } = await run(process.execPath, server, {
    show: true,
    env: { NODE_ENV: 'production', ...env },
  });
  if (code === 137) console.error('✗ Máy chủ bị dừng đột ngột; chạy lại npm start, dữ liệu đã lưu vẫn còn.');
  return code;
});
