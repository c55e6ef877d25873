'use strict';
const { readdirSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');

/** Where office.js comes from (`--env office=…`): Microsoft's CDNs, or a copy made when building, for offices without internet. */
const OFFICE_SOURCES = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};
/** What office.js loads in Excel, beside itself. */
const OFFICE_FILES =
  /^(office|o15apptofilemappingtable|excel-(win32|web|mac|ios|winrt)-16\.\d+|(zh-cn|en-us)\/office_strings|telemetry\/.*)\.js$/;

function officeFiles() {
  const folder = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
  return readdirSync(folder, { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => OFFICE_FILES.test(file))
    .map((file) => ({ from: path.join(folder, file), to: `office-js/${file}` }));
}

module.exports = { OFFICE_SOURCES, officeFiles };
