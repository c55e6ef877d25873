/** The report's shape is a contract with outside programs: its schema, and the order of its keys. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { renderReport } from '../../src/cli/report';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Locale } from '../../src/locales';
import { gradeSnapshot } from '../support/grade';

const ROOT = path.join(__dirname, '../..');
const schema = JSON.parse(readFileSync(path.join(ROOT, 'docs/report.schema.json'), 'utf8')) as SchemaNode;
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

interface SchemaNode {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
}

function reportOf(file: string, locale: Locale = 'zh-CN'): string {
  const bytes = new Uint8Array(readFileSync(path.join(ROOT, 'assets', file)));
  const workbook = openWorkbook(bytes, path.basename(file));
  const grading = gradeSnapshot(workbook.snapshot);
  const edits = grading.edits[0] ?? [];
  const applied = workbook.applyEdits(edits);
  const pieces = renderReport({
    rulebook: grading.assessment.rulebook,
    source: 'workbook',
    files: [{ file: path.basename(file), ok: true, error: null }],
    assessment: grading.assessment,
    findings: grading.findings,
    written: [
      {
        file: path.basename(file),
        cells: applied.written,
        sheets: edits.filter(({ kind }) => kind === 'sheet'),
      },
    ],
    locale,
  });
  return [...pieces].join('');
}

/** Keys of every object, in the order the schema names them; `path` says where they are not. */
function misordered(value: unknown, node: SchemaNode, at = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => (node.items ? misordered(item, node.items, `${at}/${index}`) : []));
  if (typeof value !== 'object' || value === null) return [];
  const shape = node.properties ? node : (node.oneOf ?? []).find(({ properties }) => properties);
  if (!shape?.properties || !shape.required) return [];
  const keys = Object.keys(value).filter((key) => shape.properties && key in shape.properties);
  const wrong = JSON.stringify(keys) === JSON.stringify(shape.required) ? [] : [`${at}: ${keys.join()}`];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    misordered(child, shape.properties?.[key] ?? {}, `${at}/${key}`),
  );
  return [...wrong, ...inside];
}

test.each([
  'samples/弥勒市2017年度考核.xlsx',
  'samples/弥勒市2017年度考核-名册式.xlsx',
  'samples/弥勒市2017年度考核-含错误.xlsx',
  'templates/全套模板.xlsx',
  'templates/附件2-满意度测评结果统计表.xlsx',
])('the report of %s keeps the contract', (file) => {
  const report: unknown = JSON.parse(reportOf(file));
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(misordered(report, schema)).toEqual([]);
});

test('the same input gives the same bytes; another language changes messages only', () => {
  const file = 'samples/弥勒市2017年度考核-含错误.xlsx';
  expect(reportOf(file)).toBe(reportOf(file));
  const without = (text: string) => text.replace(/"message":"(?:[^"\\]|\\.)*"/g, '');
  expect(without(reportOf(file, 'en-US'))).toBe(without(reportOf(file)));
  expect(reportOf(file, 'en-US')).not.toMatch(/"message":"[^"]*请/);
});

test('a report that breaks the contract is not valid', () => {
  const report = JSON.parse(reportOf('samples/弥勒市2017年度考核-含错误.xlsx')) as Record<string, unknown>;
  expect(validate({ ...report, stage: 'province' })).toBe(false);
  expect(validate({ ...report, extra: 1 })).toBe(false);
  expect(validate({ ...report, units: [{}] })).toBe(false);
});
