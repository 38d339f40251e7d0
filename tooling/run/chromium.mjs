import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './process.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed() {
  const { CHROME_PATH, PLAYWRIGHT_CHROMIUM, PATH = '' } = process.env;
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  return [CHROME_PATH, PLAYWRIGHT_CHROMIUM, ...onPath, ...places].find((file) => file && existsSync(file));
}

const e2e = join(root, 'tooling', 'e2e');

/** Has Playwright fetch its own Chromium and finds out whether that one runs here. */
async function fetched(env) {
  const cli = join(e2e, 'node_modules/@playwright/test/cli.js');
  const { code } = await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    env,
    cwd: e2e,
  });
  if (code !== 0) return false;
  const script =
    "const { chromium } = require('@playwright/test'); chromium.launch({ args: ['--no-sandbox'] }).then((b) => b.close());";
  return (await run(process.execPath, ['-e', script], { env, cwd: e2e })).code === 0;
}

async function fromDebian(env) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env: quiet });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env: quiet });
  return installed();
}

/**
 * Finds a Chromium for the browser tests: CHROME_PATH, one that is installed, Playwright's own, or Debian's when root. Resolves
 * with the environment that leads Playwright to it, or undefined when there is none.
 */
export async function findChromium(env) {
  const found = installed();
  if (found) return { ...env, CHROME_PATH: found };
  console.log('Đang tải Chromium để kiểm thử…');
  if (await fetched(env)) return env;
  const file = await fromDebian(env);
  return file ? { ...env, CHROME_PATH: file } : undefined;
}
