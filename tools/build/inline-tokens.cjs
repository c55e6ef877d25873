'use strict';
const { tokens } = require('@fluentui/react-components');

/**
 * A loader for Fluent's compiled styles: `tokens.strokeWidthThin` becomes what it is, `'var(--strokeWidthThin)'`. One such
 * use is enough to bring the whole table of tokens into the pane.
 */
module.exports = function inlineTokens(source) {
  return source.replace(/\btokens\.(\w+)/g, (use, name) =>
    name in tokens ? JSON.stringify(tokens[name]) : use,
  );
};
