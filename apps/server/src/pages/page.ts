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

const style = `
:root { color-scheme: light; --ink: #1b2430; --soft: #4a5668; --line: #c9d1dc; --brand: #8a1c1c; --back: #f6f7f9; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--back); }
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4.5rem) 1.25rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance; }
p { max-width: 42rem; margin: 0 0 1rem; color: var(--soft); }
.brand { color: var(--brand); font-weight: 700; letter-spacing: .02em; margin-bottom: 1.5rem; }
.doors { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); margin: 2rem 0; padding: 0; list-style: none; }
.doors a { display: block; height: 100%; padding: 1.25rem 1.35rem; background: #fff; border: 1px solid var(--line); border-left: .3rem solid var(--brand); border-radius: .5rem; color: inherit; text-decoration: none; }
.doors a:hover, .doors a:focus-visible { border-color: var(--brand); }
.doors strong { display: block; font-size: 1.2rem; margin-bottom: .35rem; color: var(--brand); text-decoration: underline; text-underline-offset: .2em; }
a { color: var(--brand); }
a:focus-visible { outline: 3px solid #0b5fd0; outline-offset: 2px; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; font-size: .95rem; color: var(--soft); }
code { font-size: .95em; overflow-wrap: anywhere; }
`;

/** A whole page without scripts. `body` is HTML, `title` is text. */
export function page({ title, body }: { readonly title: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
