'use strict';
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');

/** What one build has worked out, for the next one: a second start takes seconds. A variant has a store of its own. */
const cache = (name, variant = 'usual') => ({
  type: 'filesystem',
  name: `${name}-${variant}`,
  cacheDirectory: path.join(ROOT, '.cache/webpack'),
  buildDependencies: {
    config: ['webpack.config.js', 'package-lock.json', 'tsconfig.json', `tools/build/${name}.cjs`].map(
      (file) => path.join(ROOT, file),
    ),
  },
});

module.exports = { cache };
