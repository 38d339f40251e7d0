/** Text for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** The colours, sizes and header of the apps (`packages/ui`), written out: a page of text needs none of their files. */
const style = `
:root { color-scheme: light; --ink: #182125; --soft: #414e54; --line: #cdd5d8; --accent: #0d5966; --accent-dark: #0a4853; --accent-light: #eef6f7; --ground: #f6f8f8; }
* { box-sizing: border-box; }
body { margin: 0; font: .9375rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--ground); }
header { display: flex; align-items: center; min-height: 60px; padding: 0 24px; background: #fff; border-top: 4px solid var(--accent); border-bottom: 1px solid var(--line); }
header a { padding: 6px 0; font-size: 1.0625rem; font-weight: 700; letter-spacing: -.005em; color: var(--accent-dark); text-decoration: none; }
header a:hover { text-decoration: underline; }
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 3.5rem) 24px 64px; }
h1 { font-size: clamp(1.5rem, 5vw, 2rem); font-weight: 650; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; }
p { max-width: 42rem; margin: 0 0 1rem; color: var(--soft); }
.lead { font-size: 1.0625rem; }
.doors { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); margin: 2rem 0; padding: 0; list-style: none; }
.doors a { display: block; height: 100%; padding: 20px 22px; background: #fff; border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 6px; color: var(--soft); text-decoration: none; }
.doors a:hover { border-color: var(--accent); background: var(--accent-light); }
.doors strong { display: block; font-size: 1.125rem; font-weight: 650; margin-bottom: .35rem; color: var(--accent); text-decoration: underline; text-underline-offset: .2em; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; font-size: .875rem; color: var(--soft); }
code { font-size: .95em; overflow-wrap: anywhere; }
@media (max-width: 800px) {
  header { padding: 0 16px; }
  main { padding: 24px 16px 48px; }
}
`;

/** The icon of the editor, in the page itself: it must show where no other file can be asked for. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0d5966"/><path d="M7 10h11M7 16h11M7 22h7" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/><path d="m18 21 3 3 6-8" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)}`;

/** A whole page without scripts. `body` is HTML, `title` is text. */
export function page({ title, body }: { readonly title: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<header><a href="/">Tiêu Chí</a></header>
<main>
${body}
</main>
</body>
</html>
`;
}
