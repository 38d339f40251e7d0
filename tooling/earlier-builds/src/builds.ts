import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { BrowserContent } from './browser-content.ts';
import type { Observed } from './observe/observe.ts';

/** The builds whose work is kept, by the day they were made; each has a folder here that says how. */
export const builds = ['2026-11-28'] as const;

/** A build whose work is kept. */
export type Build = (typeof builds)[number];

interface Account {
  readonly username: string;
  readonly password: string;
}

/** The path of a kept file. */
export function fileOf(build: Build, name: string): string {
  return fileURLToPath(new URL(`../${build}/${name}`, import.meta.url));
}

const textOf = (build: Build, name: string) => readFileSync(fileOf(build, name), 'utf8');

/** The database of a build as SQL for an empty one (see `replayDatabase`). */
export function readDatabase(build: Build): string {
  return gunzipSync(readFileSync(fileOf(build, 'database.sql.gz'))).toString('utf8');
}

/** What people saw of that database through the build that made it. */
export function readExpected(build: Build): Observed {
  const expected: Observed = JSON.parse(textOf(build, 'expected.json'));
  return expected;
}

/** What a browser held of that build, unsent. */
export function readBrowser(build: Build): BrowserContent {
  const content: BrowserContent = JSON.parse(textOf(build, 'browser.json'));
  return content;
}

/** The sign-ins of the people in that database. */
export function readAccounts(build: Build): readonly Account[] {
  const accounts: Account[] = JSON.parse(textOf(build, 'demo-accounts.json'));
  return accounts;
}

/** Puts the sign-ins where a server on the data folder looks for them. */
export function copyAccounts(build: Build, folder: string): void {
  copyFileSync(fileOf(build, 'demo-accounts.json'), join(folder, 'demo-accounts.json'));
}
