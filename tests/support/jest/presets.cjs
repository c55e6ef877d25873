module.exports = globalThis.loadNatively('@univerjs/presets');
