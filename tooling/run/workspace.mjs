import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { compressAssets } from './compress-assets.mjs';
import { ClearError, environment, root, run } from './process.mjs';

const stampFile = join(root, 'node_modules', '.tieuchi-install.json');

/** Every file that decides what is installed. */
function manifests() {
  const inGroups = ['apps', 'packages', 'tooling'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name, 'package.json')),
  );
  const own = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];
  return [...own, ...inGroups.sort()].filter((file) => existsSync(join(root, file)));
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of manifests()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function pnpmVersion() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return packageManager.split('+')[0];
}

const windows = process.platform === 'win32';

function hasPnpm(folder) {
  return Boolean(folder) && existsSync(join(folder, windows ? 'pnpm.cmd' : 'pnpm'));
}

/** What went wrong while fetching packages, as one line that says what to do. */
function fetchFailure(output) {
  if (/ENOSPC|no space left/i.test(output))
    return 'Hết chỗ trên đĩa khi cài các gói; hãy giải phóng khoảng 2 GB rồi chạy lại.';
  if (/EACCES|EPERM|EROFS|permission denied/i.test(output)) {
    return `Không ghi được vào ${root} hoặc thư mục của npm; hãy cấp quyền ghi rồi chạy lại.`;
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL|FETCH_|network|fetch failed/i.test(
      output,
    )
  ) {
    return 'Không tải được các gói từ registry của npm; hãy kiểm tra mạng hoặc proxy (npm config get registry) rồi chạy lại.';
  }
  const last = output.trim().split('\n').slice(-12).join('\n');
  return `Cài các gói thất bại:\n${last}`;
}

/** Has npx fetch pnpm into its cache, where it stays, and returns the folder of the program. */
async function fetchPnpm() {
  const npm = process.env.npm_execpath ?? '';
  const args = ['--yes', `--package=${pnpmVersion()}`, '--', 'node', '-p', 'process.env.PATH'];
  const viaNpm = npm.endsWith('npm-cli.js');
  const { code, output, interrupted } = viaNpm
    ? await run(process.execPath, [npm, 'exec', ...args])
    : await run('npx', args, { shell: windows });
  if (interrupted) throw new ClearError('Đã dừng.');
  const folder = output
    .split(/[\r\n]/)
    .flatMap((line) => line.split(delimiter))
    .find((part) => part.includes('_npx') && hasPnpm(part));
  if (code === 0 && folder) return folder;
  throw new ClearError(fetchFailure(output));
}

/**
 * Makes node_modules match the lockfile; does nothing when it already does. Resolves with the environment in which the
 * workspace's programs run: `pnpm`, which turbo needs, is on its PATH. Throws a ClearError.
 */
export async function installWorkspace() {
  const wanted = fingerprint();
  const stamp = readStamp();
  const current = stamp.fingerprint === wanted;
  const folder = hasPnpm(stamp.pnpm) ? stamp.pnpm : undefined;
  if (!current) console.log('Đang cài các gói (lần đầu có thể mất vài phút)…');
  const pnpm = folder ?? (await fetchPnpm());
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const env = environment({ [pathName]: `${pnpm}${delimiter}${process.env[pathName] ?? ''}` });
  if (!current) {
    // The checks of the lockfile's age and of engines talk to people who change dependencies; here nobody does.
    const { code, output, interrupted } = await run(
      join(pnpm, windows ? 'pnpm.cmd' : 'pnpm'),
      ['install', '--frozen-lockfile'],
      {
        env: { ...env, CI: '1' },
        shell: windows,
      },
    );
    if (interrupted) throw new ClearError('Đã dừng.');
    if (code !== 0) throw new ClearError(fetchFailure(output));
  }
  if (!current || folder !== pnpm) {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted, pnpm }));
  }
  return env;
}

/** Arguments for Node to run a tool of the root's own node_modules. */
export function tool(name, file) {
  return join(root, 'node_modules', name, file);
}

/** Builds the apps and compresses their files; what has not changed comes out of turbo's cache. Throws a ClearError. */
export async function buildApps(env) {
  const { code, output, interrupted } = await run(
    process.execPath,
    [tool('turbo', 'bin/turbo'), 'run', 'build', '--output-logs=errors-only', '--no-color'],
    { env },
  );
  if (interrupted) throw new ClearError('Đã dừng.');
  if (code !== 0) {
    throw new ClearError(`Không dựng được ứng dụng:\n${output.trim().split('\n').slice(-30).join('\n')}`);
  }
  await compressAssets();
}
