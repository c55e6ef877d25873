'use strict';
const { readFileSync } = require('node:fs');
const webpack = require('webpack');

/** Puts a file beside the bundle as it is, or as `change` makes it of its text. */
class CopyFile {
  constructor(from, to, change = null) {
    this.from = from;
    this.to = to;
    this.change = change;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyFile', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.fileDependencies.add(this.from);
      compilation.hooks.processAssets.tap({ name: 'CopyFile', stage }, () => {
        const bytes = readFileSync(this.from);
        const content = this.change ? this.change(bytes.toString('utf8')) : bytes;
        // What is copied is left as it came: minified already, or somebody else's.
        compilation.emitAsset(this.to, new webpack.sources.RawSource(content), { minimized: true });
      });
    });
  }
}

module.exports = { CopyFile };
