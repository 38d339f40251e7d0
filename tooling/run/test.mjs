import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ClearError, checkNode, main, root, run } from './process.mjs';
import { buildApps, installWorkspace, tool } from './workspace.mjs';

const reports = join(root, 'node_modules/.cache/tieuchi-test');
const total = { passed: 0, failed: 0, skipped: 0 };

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Runs one step, says how it went and counts it; `body` resolves with {code, output} and, where it has tests, their numbers. */
async function step(name, body) {
  const began = Date.now();
  process.stdout.write(`… ${name}\n`);
  let result;
  try {
    result = await body();
  } catch (error) {
    result = { code: 1, output: error instanceof ClearError ? error.message : String(error?.stack ?? error) };
  }
  if (result.interrupted) throw new ClearError('Đã dừng.');
  const { code, output = '', tests = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } } = result;
  // A run that fails without a failed test (a file that does not load) is a failure all the same.
  if (code !== 0 && !tests.failed) tests.failed = 1;
  count(tests);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const numbers = result.tests
    ? `, ${tests.passed} passed${tests.failed ? `, ${tests.failed} failed` : ''}`
    : '';
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s${numbers})`);
  if (code !== 0) console.log(output.trim().split('\n').slice(-300).join('\n'));
}

function readReport(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
}

/** All unit and integration tests, or those whose paths are given; on the embedded database unless `env` has a DATABASE_URL. */
async function vitest(env, ...paths) {
  const report = join(reports, 'vitest.json');
  rmSync(report, { force: true });
  const result = await run(
    process.execPath,
    [
      tool('vitest', 'vitest.mjs'),
      ...['run', '--maxWorkers=2', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...paths,
    ],
    { env },
  );
  const tests = readReport(report, ({ numPassedTests, numFailedTests, numPendingTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  }));
  return { ...result, tests };
}

async function playwright(env) {
  const folder = join(root, 'tooling/e2e');
  const report = join(folder, 'test-results/report.json');
  rmSync(report, { force: true });
  const result = await run(process.execPath, [join(folder, 'node_modules/@playwright/test/cli.js'), 'test'], {
    env,
    cwd: folder,
  });
  const tests = readReport(report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
  return { ...result, tests };
}

/** `npm test`: every check there is, each even when an earlier one failed; ends with the sum. */
await main(async () => {
  checkNode();
  const { DATABASE_URL, ...env } = {
    ...(await installWorkspace()),
    CI: '1',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  };
  mkdirSync(reports, { recursive: true });
  const node = (...args) => run(process.execPath, args, { env });

  await step('types', () =>
    node(
      tool('turbo', 'bin/turbo'),
      'run',
      'typecheck',
      '--continue',
      '--concurrency=2',
      '--output-logs=errors-only',
    ),
  );
  await step('format and lint', () =>
    node(tool('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'),
  );
  await step('generated files', () => node('--import', 'tsx', 'packages/criteria/generate.ts', '--check'));
  for (const check of readdirSync(join(root, 'tooling/checks'))
    .filter((file) => file.endsWith('.mjs'))
    .sort()) {
    await step(check.replace('.mjs', ''), () => node(join('tooling/checks', check)));
  }
  await step('versions of dependencies', () =>
    node(tool('sherif', 'index.js'), '--ignore-rule', 'packages-without-package-json'),
  );
  await step('unused files and dependencies', () => node(tool('knip', 'bin/knip.js'), '--no-progress'));
  await step('tests on the embedded PostgreSQL', () => vitest(env));
  // Every query, every procedure (by the walk) and signing in; what services do beyond is the same on any version.
  if (DATABASE_URL)
    await step('tests on DATABASE_URL', () =>
      vitest(
        { ...env, DATABASE_URL },
        'packages/db/',
        'packages/api/src/contract/',
        'packages/api/src/auth/',
      ),
    );
  await step('build', async () => ({ code: 0, output: await buildApps(env) }));
  await step('browser journeys', async () => {
    const withBrowser = await findChromium(env);
    if (withBrowser) return playwright(withBrowser);
    return {
      code: 1,
      output: 'Không tìm thấy Chromium; hãy cài chromium hoặc google-chrome, hoặc đặt CHROME_PATH.',
    };
  });

  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
