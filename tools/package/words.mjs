/** What stands in a package for the administrator. */

/** Names this catalogue in the registry; any constant number that nobody else uses. */
const CATALOGUE = '{6f0d3c52-7f0e-4b53-9a2c-64d1b5c7f9e8}';

/** A file for regedit that makes a network share a trusted catalogue of add-ins of the user who opens it (Windows). */
export function catalogue(share) {
  const key = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOGUE}`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${key}]`,
    `"Id"="${CATALOGUE}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
    '',
  ];
  // Names of shares may be Chinese: regedit reads UTF-16 by its mark.
  return Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le');
}

const SOURCES = {
  cdn: ['微软的 CDN(用户电脑要能上网)', "Microsoft's CDN (the users' machines need the internet)"],
  china: [
    '世纪互联的 CDN(用户电脑要能上网)',
    "Microsoft's CDN run by 21Vianet (the users' machines need the internet)",
  ],
  self: ['本服务器(先运行 fetch-office-js.mjs)', 'this server (run fetch-office-js.mjs first)'],
};

export function instructions({ version, base, office, share }) {
  const [source, sourceEn] = SOURCES[office];
  const steps = [
    ...(office === 'self'
      ? [
          [
            '在一台能上网、装有 Node 和 npm 的电脑上,于本文件夹运行 node fetch-office-js.mjs:取得微软的 office.js,放进 site/office-js。请先读它的许可。',
            "On a machine with internet, Node and npm run, in this folder, node fetch-office-js.mjs: it fetches Microsoft's office.js into site/office-js. Read its licence first.",
          ],
        ]
      : []),
    [
      '核对文件:Linux、Mac 用 sha256sum -c SHA256SUMS;Windows 用 certutil -hashfile 文件 SHA256。',
      'Compare the files: sha256sum -c SHA256SUMS, or certutil -hashfile FILE SHA256 on Windows.',
    ],
    [
      `把 site 文件夹里的内容放到静态 https 服务器,使 ${base} 指向它。服务器上不运行任何程序。`,
      `Put what is in the folder site on a static https server, so that ${base} leads to it. Nothing runs there.`,
    ],
    [
      '把 manifest.xml 发给用户:Microsoft 365 管理中心的集中部署,或共享文件夹目录(只限 Windows)。',
      'Give manifest.xml to the users: central deployment in the Microsoft 365 admin centre, or a shared folder catalogue (Windows only).',
    ],
    ...(share
      ? [
          [
            `共享文件夹目录:把 manifest.xml 放进 ${share},在每台电脑上双击 shared-folder.reg,重开 Excel。`,
            `Shared folder: put manifest.xml into ${share}, open shared-folder.reg on each machine, restart Excel.`,
          ],
        ]
      : []),
  ];
  const numbered = (column) => steps.map((step, index) => `${index + 1}. ${step[column]}`);
  return [
    // Older editors on Windows know the encoding by this mark.
    `\ufeff考核评分 kaohe ${version}`,
    '',
    `office.js 来自:${source}`,
    '需要的 Excel:Microsoft 365 或零售版(1903 及以后)、批量许可 2021 及以后、Mac 16.24 及以后、网页版。批量许可 2019 不行。',
    ...numbered(0),
    '',
    `office.js comes from ${sourceEn}.`,
    'Excel: Microsoft 365 or retail from version 1903, volume-licensed 2021 and later, Mac from 16.24, on the web. Not volume-licensed 2019.',
    ...numbered(1),
    '',
    '许可 Licences: LICENSE, site/licences.html. 物料清单 Bill of materials: sbom.cdx.json (CycloneDX 1.6).',
    '',
  ].join('\r\n');
}
