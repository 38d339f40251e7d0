/** Everything that a careless page might run, follow, load or fill in when it shows a text. */
const payload = [
  '<img src=x onerror="window.__canary=1">',
  '"><script>window.__canary=1</script>',
  `'--></title></textarea></style><svg onload="window.__canary=1"><iframe srcdoc="<script>top.__canary=1</script>">`,
  `{{constructor.constructor('window.__canary=1')()}}`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of a template, not one
  '${window.__canary=1}',
  '$t(app.name) {{count}} *//*',
  '[x](javascript:window.__canary=1)',
].join(' ');

/** How a text begins: as an address that runs, as a formula of a spreadsheet, without a place to break, from right to left. */
const beginnings = [
  'javascript:window.__canary=1//',
  '=HYPERLINK("javascript:window.__canary=1")',
  '+1+cmd|calc!A0',
  '-2+3',
  '@SUM(1)',
  'Đ'.repeat(300),
  'עברית العربية',
  '',
];

/** Marks that turn the direction of the text around them or cannot be seen; people could not tell what they read. */
export const hiddenMarks = '\u202egnp.\u202c\u2066\u200f\u200b\ufeff';

/** How every canary can be recognised on a page that shows it as the text it is. */
export const sign = '<img src=x onerror="window.__canary=1">';

/** A text full of canaries; each number gives another beginning and a text of its own. */
export function canary(number: number): string {
  return `${beginnings[number % beginnings.length]} ${payload} ⟦${number}⟧`.trim();
}

/** A text that fits where few characters do. */
export function shortCanary(number: number): string {
  return `${sign}{{count}}$t(app.name)</b> ⟦${number}⟧`;
}
