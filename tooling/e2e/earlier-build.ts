import type { Page } from '@playwright/test';
import { prepareDataFolder } from '@tieuchi/db/data-folder';
import { visitEmbeddedServer } from '@tieuchi/db/visit';
import type { BrowserContent } from '@tieuchi/earlier-builds/browser-content';
import { type Build, copyAccounts, readDatabase } from '@tieuchi/earlier-builds/builds';
import { replayDatabase } from '@tieuchi/earlier-builds/replay';
import { makeDataFolder } from './started-server.ts';

/** A fresh data folder with the database and the accounts that an earlier build left. */
export async function makeFolderOf(build: Build): Promise<string> {
  const folder = makeDataFolder();
  const place = prepareDataFolder(folder);
  const visit = await visitEmbeddedServer(place);
  await replayDatabase(visit.ownerUrl, readDatabase(build));
  await visit.leave();
  copyAccounts(build, place.path);
  return folder;
}

/** Puts what a browser held into the browser of this page, for the server at this address, before any app runs there. */
export async function restoreBrowser(page: Page, origin: string, content: BrowserContent): Promise<void> {
  const blank = `${origin}/blank`;
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(blank);
  await page.evaluate(async ({ indexedDB: databases, localStorage: texts }) => {
    for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
    for (const { name, version, stores } of databases) {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          for (const { name: storeName, keyPath, autoIncrement, indexes, records } of stores) {
            const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
            for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
            for (const { key, value } of records) store.put(value, key);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
    }
  }, content);
  await page.unroute(blank);
}
