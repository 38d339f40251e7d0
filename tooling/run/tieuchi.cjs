const { launch } = require('./launch.cjs');

const command = process.argv.slice(2).find((word) => /^[a-z]+$/.test(word)) ?? 'help';

void launch({ name: 'tieuchi', use: command, source: 'packages/cli/src/main.ts' });
