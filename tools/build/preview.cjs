'use strict';
const path = require('node:path');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { cache } = require('./cache.cjs');
const { CopyFile } = require('./copy-file.cjs');

const ROOT = path.resolve(__dirname, '../..');
const packageFile = (name) => path.join(ROOT, 'node_modules', name);

/**
 * Univer as its makers built it, and RxJS, which it wants: copied as they are, because building these ten megabytes anew
 * takes longer than everything else together. Each puts its exports under a name of the page.
 */
const PRESETS = [
  ['preset-sheets-core', 'UniverPresetSheetsCore'],
  ['preset-sheets-conditional-formatting', 'UniverPresetSheetsConditionalFormatting'],
  ['preset-sheets-data-validation', 'UniverPresetSheetsDataValidation'],
  ['preset-sheets-note', 'UniverPresetSheetsNote'],
];
const LANGUAGES = [
  ['zh-CN', 'ZhCN'],
  ['en-US', 'EnUS'],
];

/** What is copied where, in the order in which the page loads it. */
const PREBUILT = [
  ['rxjs/dist/bundles/rxjs.umd.min.js', 'grid/rxjs.js'],
  ...['presets', ...PRESETS.map(([name]) => name)].map((name) => [
    `@univerjs/${name}/lib/umd/index.js`,
    `grid/${name}.js`,
  ]),
  ...PRESETS.flatMap(([name]) =>
    LANGUAGES.map(([language]) => [
      `@univerjs/${name}/lib/umd/locales/${language}.js`,
      `grid/${name}-${language}.js`,
    ]),
  ),
];

/** What the preview imports, as it stands in the page. */
const GLOBALS = new Map([
  ['@univerjs/presets', '{ ...UniverThemes, ...UniverCore, ...UniverPresets }'],
  ...PRESETS.flatMap(([name, global]) => [
    [`@univerjs/${name}`, global],
    ...LANGUAGES.map(([language, suffix]) => [`@univerjs/${name}/locales/${language}`, global + suffix]),
  ]),
]);

const scripts = ['grid/react.js', ...PREBUILT.map(([, to]) => to), 'preview.js'];
const withScripts = (page) =>
  page.replace(
    '</head>',
    [
      '  <link rel="stylesheet" href="preview.css" />',
      ...scripts.map((script) => `    <script defer src="${script}"></script>`),
      '  </head>',
    ].join('\n'),
  );

/** The spreadsheet window for machines without Excel; `preview/serve.mjs` shows it. Served on one machine, so not minified. */
const preview = {
  name: 'preview',
  cache: cache('preview'),
  target: ['web', 'es2022'],
  entry: { preview: './preview/main.ts', 'grid/react': './preview/grid/react-globals.ts' },
  output: { path: path.join(ROOT, 'dist/preview'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  externals: [
    ({ request }, done) => {
      const global = GLOBALS.get(request);
      return global ? done(null, `var ${global}`) : done();
    },
  ],
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            configFile: path.join(ROOT, 'preview/tsconfig.json'),
            compilerOptions: { module: 'ESNext', noEmit: false },
          },
        },
        exclude: /node_modules/,
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
    ],
  },
  optimization: { minimize: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new CopyFile(path.join(ROOT, 'preview/index.html'), 'index.html', withScripts),
    new CopyFile(path.join(ROOT, 'preview/seat.js'), 'seat.js'),
    ...PREBUILT.map(([from, to]) => new CopyFile(packageFile(from), to)),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};

module.exports = { preview };
