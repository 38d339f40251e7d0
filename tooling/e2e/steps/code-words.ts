import type { Page } from '@playwright/test';

/** Where words of code are meant: the JSON of a document, digests, and ids and addresses that are asked for as such. */
const meant = 'code, pre, script, style, .monaco-editor, input, textarea, [lang="zxx"]';

/**
 * Words that nobody but a programmer reads: names of fields ("registeredLevel"), ids of parts of a document ("qd-411-2022"), of
 * accounts and dossiers, JSON. Names of sets ("ninh-binh/commune@1.0") are the sets' own.
 */
const patterns = [
  /(?<![\p{L}\d/@.-])\p{Ll}+\p{Lu}\p{L}*/gu,
  /(?<![\p{L}\d/@.-])\p{Ll}+[0-9]*(?:-[a-z0-9]+)+(?![\p{L}\d/@-])/gu,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{8,}/g,
  /[[{]"[^"]*"/g,
];

/** Words that look alike and are none: "e-mail", "in-app" of English prose, names of products in documents. */
const ordinary =
  /^(e-mail|e-?[A-Z]\p{L}+|i[A-Z]\p{L}+|self-\p{Ll}+(-\p{Ll}+)*|one-time|two-\p{Ll}+|read-only|sign-in|re-\p{Ll}+|non-\p{Ll}+)$/u;

/** The words of code that people can read on a page. */
export async function codeWordsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate((skipped) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      if (parentElement === null || textContent === null || textContent.trim() === '') continue;
      if (parentElement.closest(skipped) === null && parentElement.checkVisibility()) found.push(textContent);
    }
    return found;
  }, meant);
  const words = texts.flatMap((text) => patterns.flatMap((pattern) => text.match(pattern) ?? []));
  return [...new Set(words)].filter((word) => !ordinary.test(word));
}
