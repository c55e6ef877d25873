'use strict';
const path = require('node:path');
const webpack = require('webpack');
const { addin } = require('./tools/build/addin.cjs');
const { preview } = require('./tools/build/preview.cjs');

const typescript = {
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: { loader: 'ts-loader', options: { transpileOnly: true } },
        exclude: /node_modules/,
      },
    ],
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
};

/** The headless command: one file for Node. The formula engine stays outside and is loaded only when needed. */
const cli = {
  ...typescript,
  name: 'cli',
  target: 'node20',
  entry: { kaohe: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js' },
  externals: [
    ({ request }, done) => (/^@univerjs\//.test(request) ? done(null, `commonjs ${request}`) : done()),
  ],
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  stats: 'errors-warnings',
};

/** Scripts of the project itself: templates and samples, pages of the documentation. */
const tools = {
  ...cli,
  name: 'tools',
  entry: {
    'make-assets': './tools/make-assets.ts',
    'make-docs': './tools/make-docs.ts',
  },
  output: { path: path.resolve(__dirname, 'dist/tools'), filename: '[name].js' },
  externals: [
    ({ request }, done) =>
      /^(@univerjs\/|exceljs)/.test(request) ? done(null, `commonjs ${request}`) : done(),
  ],
};

/** The pure core as a library, for its benchmark. */
const bench = {
  ...cli,
  name: 'bench',
  entry: { core: './bench/core-rooms.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/bench'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
  },
  plugins: [],
};

module.exports = (env) => [cli, tools, bench, preview, addin(env)];
