'use strict';
const path = require('node:path');
const { readdirSync } = require('node:fs');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const webpack = require('webpack');
const { BillOfMaterials } = require('./bill-of-materials.cjs');
const { cache } = require('./cache.cjs');
const { CopyFile } = require('./copy-file.cjs');
const { themes } = require('./themes.cjs');
const { OFFICE_SOURCES, officeFiles } = require('./office.cjs');
const { version } = require('../../package.json');

const ROOT = path.resolve(__dirname, '../..');

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

/**
 * The add-in: a folder that any static https server can host. `--env base=https://…/` writes a manifest for it. A release is
 * built with `--env out=FOLDER`: nothing that an earlier build has kept goes into it, and no copy of office.js.
 */
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
    name: 'addin',
    cache: env.out ? false : cache('addin', source),
    target: ['web', 'es2021'],
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/index.ts',
      message: './src/commands/message.ts',
    },
    output: {
      path: env.out ? path.resolve(env.out) : path.join(ROOT, 'dist/addin'),
      filename: '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          use: {
            loader: 'ts-loader',
            options: {
              transpileOnly: true,
              configFile: path.join(ROOT, 'src/taskpane/tsconfig.json'),
              compilerOptions: { module: 'ESNext', noEmit: false },
            },
          },
          exclude: /node_modules/,
          // Modules declare and do nothing by themselves: what is not used is left out.
          sideEffects: false,
        },
        { test: /\.styles\.js$/, include: /@fluentui/, use: path.join(__dirname, 'inline-tokens.cjs') },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'], sideEffects: true },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({
        KAOHE_VERSION: JSON.stringify(version),
        KAOHE_THEMES: JSON.stringify(themes()),
      }),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      page('taskpane', 'taskpane', 'taskpane'),
      page('commands', 'commands', 'commands'),
      page('message', 'commands', 'message'),
      new CopyFile(path.join(ROOT, 'src/taskpane/notice.js'), 'notice.js'),
      new BillOfMaterials(officeJs),
      ...iconFiles().map(
        (file) => new CopyFile(path.join(ROOT, 'assets/icons', file), `assets/icons/${file}`),
      ),
      ...(env.base ? [new CopyFile(path.join(ROOT, 'manifest.xml'), 'manifest.xml', movedTo(env.base))] : []),
      ...(source === 'self' && !env.out ? officeFiles().map(({ from, to }) => new CopyFile(from, to)) : []),
    ],
    // Parts that come later are few and named; nothing is shared out further.
    optimization: { splitChunks: false },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** The manifest with the address of a real server in place of the one for trying. */
function movedTo(base) {
  if (!/^https:\/\//.test(base)) throw new Error(`--env base=${base}: Office wants https`);
  const address = base.replace(/\/+$/, '');
  return (manifest) => manifest.replaceAll('https://localhost:3000', address);
}

const iconFiles = () => readdirSync(path.join(ROOT, 'assets/icons')).filter((file) => file.endsWith('.png'));

module.exports = { addin };
