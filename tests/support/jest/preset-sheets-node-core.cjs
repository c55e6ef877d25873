module.exports = globalThis.loadNatively('@univerjs/preset-sheets-node-core');
