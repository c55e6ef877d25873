'use strict';
/**
 * Node as test environment, with one addition: packages that are half ES modules (the formula engine) are loaded by
 * Node itself, as the command does, and not by Jest's module system, which cannot.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadNatively = (name) => require(name);
  }
};
