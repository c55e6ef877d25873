'use strict';
const path = require('node:path');
const { readdirSync, readFileSync } = require('node:fs');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

/** Puts a file beside the bundle as it is. */
class CopyFile {
  constructor(from, to) {
    this.from = path.resolve(__dirname, from);
    this.to = to;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyFile', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.fileDependencies.add(this.from);
      compilation.hooks.processAssets.tap({ name: 'CopyFile', stage }, () =>
        compilation.emitAsset(this.to, new webpack.sources.RawSource(readFileSync(this.from))),
      );
    });
  }
}

/** The manifest with the address of a real server in place of the one for trying. */
class ManifestFor {
  constructor(base) {
    this.base = base.replace(/\/?$/, '');
    if (!/^https:\/\//.test(this.base)) throw new Error(`--env base=${base}: Office wants https`);
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ManifestFor', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ManifestFor', stage }, () => {
        const manifest = readFileSync(path.resolve(__dirname, 'manifest.xml'), 'utf8');
        const moved = manifest.replaceAll('https://localhost:3000', this.base);
        compilation.emitAsset('manifest.xml', new webpack.sources.RawSource(moved));
      });
    });
  }
}

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

/** Scripts of the project itself: templates and samples, the check of the manifest. */
const tools = {
  ...cli,
  name: 'tools',
  entry: {
    'make-assets': './tools/make-assets.ts',
    'check-manifest': './tools/check-manifest.ts',
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

/** The spreadsheet window for machines without Excel; `preview/serve.mjs` shows it. */
const preview = {
  ...typescript,
  name: 'preview',
  target: ['web', 'es2022'],
  entry: { preview: './preview/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/preview'), filename: '[name].js', clean: true },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            configFile: path.resolve(__dirname, 'preview/tsconfig.json'),
            compilerOptions: { module: 'ESNext', noEmit: false },
          },
        },
        exclude: /node_modules/,
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({ template: './preview/index.html', scriptLoading: 'defer' }),
    new CopyFile('./preview/seat.js', 'seat.js'),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** Where office.js comes from (`--env office=…`): Microsoft's CDNs, or a copy made when building, for offices without internet. */
const OFFICE_SOURCES = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};
/** What office.js loads in Excel, beside itself. */
const OFFICE_FILES =
  /^(office|o15apptofilemappingtable|excel-(win32|web|mac|ios|winrt)-16\.\d+|(zh-cn|en-us)\/office_strings|telemetry\/.*)\.js$/;

/** Nothing but own files and office.js; the hash is that of the empty style elements that Fluent fills by script. */
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The add-in: a folder that any static https server can host. `--env base=https://…/` writes a manifest for it. */
function addin(env = {}) {
  const source = env.office ?? 'cdn';
  const officeJs = OFFICE_SOURCES[source];
  if (!officeJs)
    throw new Error(`--env office=${source}: choose one of ${Object.keys(OFFICE_SOURCES).join(', ')}`);
  const csp = policy(source === 'self' ? "'self'" : `'self' ${new URL(officeJs).origin}`);
  const page = (name, folder, chunk) =>
    new HtmlWebpackPlugin({
      template: `./src/${folder}/${name}.html`,
      filename: `${name}.html`,
      chunks: [chunk],
      templateParameters: { csp, officeJs },
      scriptLoading: 'defer',
    });
  return {
    ...typescript,
    name: 'addin',
    target: ['web', 'es2021'],
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/index.ts',
      message: './src/commands/message.ts',
    },
    output: { path: path.resolve(__dirname, 'dist/addin'), filename: '[name].js', clean: true },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          use: {
            loader: 'ts-loader',
            options: {
              transpileOnly: true,
              configFile: path.resolve(__dirname, 'src/taskpane/tsconfig.json'),
              compilerOptions: { module: 'ESNext', noEmit: false },
            },
          },
          exclude: /node_modules/,
          // Modules declare and do nothing by themselves: what is not used is left out.
          sideEffects: false,
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'], sideEffects: true },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ KAOHE_VERSION: JSON.stringify(version) }),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      page('taskpane', 'taskpane', 'taskpane'),
      page('commands', 'commands', 'commands'),
      page('message', 'commands', 'message'),
      new CopyFile('./src/taskpane/notice.js', 'notice.js'),
      ...iconFiles().map((file) => new CopyFile(`./assets/icons/${file}`, `assets/icons/${file}`)),
      ...(env.base ? [new ManifestFor(env.base)] : []),
      ...(source === 'self' ? officeFiles().map(({ from, to }) => new CopyFile(from, to)) : []),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

const iconFiles = () =>
  readdirSync(path.resolve(__dirname, 'assets/icons')).filter((file) => file.endsWith('.png'));

function officeFiles() {
  const folder = path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist');
  return readdirSync(folder, { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => OFFICE_FILES.test(file))
    .map((file) => ({ from: path.join(folder, file), to: `office-js/${file}` }));
}

module.exports = (env) => [cli, tools, bench, preview, addin(env)];
