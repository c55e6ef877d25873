#!/usr/bin/env bash
# docx and mammoth: a row that says it is no header is read as one.
#
# Expected: tableHeader: false and no tableHeader at all mean the same to every reader.
# Happens: docx writes <w:tblHeader w:val="off"/>, which the standard allows for “no”; mammoth knows only "false" and
#   "0" and takes the row for a header. LibreOffice reads it right.
# Version: docx 9.15.2, mammoth 1.13.0.
# Matters here: rosters arrive as .docx. A reader that looks for header rows takes the first units for headings; when
#   writing, leave the property out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 mammoth@1.13.0 >/dev/null || exit 2
cat >look.mjs <<'JS'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import mammoth from 'mammoth';
const row = (text, given) => new TableRow({ ...given, children: [new TableCell({ children: [new Paragraph(text)] })] });
const rows = [row('head', { tableHeader: true }), row('said no', { tableHeader: false }), row('said nothing', {})];
const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
const { value } = await mammoth.convertToHtml({ buffer });
console.log('docx 9.15.2, mammoth 1.13.0:', value);
process.exit(/<th><p>said no<\/p><\/th>/.test(value) && /<td><p>said nothing/.test(value) ? 0 : 1);
JS
node look.mjs
