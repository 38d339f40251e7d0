const { launch } = require('./launch.cjs');

void launch({ name: 'server', use: 'serve', source: 'apps/server/src/main.ts' });
